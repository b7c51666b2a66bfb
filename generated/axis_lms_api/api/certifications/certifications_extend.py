from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.certificate_extended import CertificateExtended
from ...models.certificate_extension import CertificateExtension
from ...types import Response


def _get_kwargs(
    *,
    body: CertificateExtension,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/certifications/certificates/extend/",
    }

    _kwargs["data"] = body.to_dict()
    headers["Content-Type"] = "application/x-www-form-urlencoded"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> CertificateExtended | None:
    if response.status_code == 200:
        response_200 = CertificateExtended.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[CertificateExtended]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: CertificateExtension,
) -> Response[CertificateExtended]:
    """Extend a certificate

     Moves the day of expiry of a certificate. Only the title is documented: the parameters are inferred.

    Args:
        body (CertificateExtension): Which certificate to extend, and until when. Name it by its
            number, or by user and program. Example: {'certification_number': 'cert1234abcd',
            'expire_date': '20281231'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CertificateExtended]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: CertificateExtension,
) -> CertificateExtended | None:
    """Extend a certificate

     Moves the day of expiry of a certificate. Only the title is documented: the parameters are inferred.

    Args:
        body (CertificateExtension): Which certificate to extend, and until when. Name it by its
            number, or by user and program. Example: {'certification_number': 'cert1234abcd',
            'expire_date': '20281231'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CertificateExtended
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: CertificateExtension,
) -> Response[CertificateExtended]:
    """Extend a certificate

     Moves the day of expiry of a certificate. Only the title is documented: the parameters are inferred.

    Args:
        body (CertificateExtension): Which certificate to extend, and until when. Name it by its
            number, or by user and program. Example: {'certification_number': 'cert1234abcd',
            'expire_date': '20281231'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CertificateExtended]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: CertificateExtension,
) -> CertificateExtended | None:
    """Extend a certificate

     Moves the day of expiry of a certificate. Only the title is documented: the parameters are inferred.

    Args:
        body (CertificateExtension): Which certificate to extend, and until when. Name it by its
            number, or by user and program. Example: {'certification_number': 'cert1234abcd',
            'expire_date': '20281231'}.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CertificateExtended
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
