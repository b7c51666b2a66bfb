"""Certification programs, the certificates that they issue, and CEU credits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...types import UNSET, reader

if TYPE_CHECKING:
    import builtins

    from ... import models
    from ...types import Unset
    from .. import AsyncCalls, SyncCalls


class Certifications:
    """Certification programs, the certificates that they issue, and CEU credits."""

    def __init__(self, calls: SyncCalls) -> None:
        self._calls = calls

    def list(self, status: models.ActivityStatus) -> builtins.list[models.NamedRecord]:
        """List certification programs

        The active, the inactive or all certification programs.

        Args:
            status: Which records to list: the active, the inactive or all.

        Returns:
            Records, by id and name.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.named_record import NamedRecord
        from .certifications_list import _get_kwargs

        payload = self._calls.call("certifications_list", _get_kwargs(status=status))
        return list(map(reader(NamedRecord.from_dict, ("id",)), payload))

    def get(self, program_id: int | str) -> models.Certification:
        """Get a certification program

        One certification program. The names of its properties are inferred from the course record.

        Args:
            program_id: Id of the certification program.

        Returns:
            A certification program.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.certification import Certification
        from .certifications_get import _get_kwargs

        payload = self._calls.call("certifications_get", _get_kwargs(program_id=program_id))
        return reader(Certification.from_dict, ())(payload)

    def users(self, program_id: int | str) -> builtins.list[models.UserReference]:
        """List the holders of a certification

        The users of the program.

        Args:
            program_id: Id of the certification program.

        Returns:
            Users, by id and username.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.user_reference import UserReference
        from .certifications_users import _get_kwargs

        payload = self._calls.call("certifications_users", _get_kwargs(program_id=program_id))
        return list(map(reader(UserReference.from_dict, ()), payload))

    def certificates(self, user_id: int | str) -> builtins.list[models.Certificate]:
        """List a user's certificates

        The certifications of one user.

        Args:
            user_id: Id of the user.

        Returns:
            The certifications that the user holds or held.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.certificate import Certificate
        from .certifications_certificates import _get_kwargs

        payload = self._calls.call("certifications_certificates", _get_kwargs(user_id=user_id))
        return list(map(reader(Certificate.from_dict, ()), payload))

    def ceus(self, user_id: int | str) -> builtins.list[models.CeuCredit]:
        """List a user's CEU credits

        The continuing education credits of one user.

        Args:
            user_id: Id of the user.

        Returns:
            The continuing education credits (CEU) of the user.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.ceu_credit import CeuCredit
        from .certifications_ceus import _get_kwargs

        payload = self._calls.call("certifications_ceus", _get_kwargs(user_id=user_id))
        return list(map(reader(CeuCredit.from_dict, ()), payload))

    def issue_online(
        self,
        *,
        user_id: int | str,
        program_id: int | str,
        cert_number: str | Unset = UNSET,
        issue_date: str | Unset = UNSET,
        expire_date: str | Unset = UNSET,
    ) -> models.CertificateIssued:
        """Issue a certificate of a program

        Issues a certificate of one of the site's programs. The user must exist and be active. Where the
        user already holds an active certification of the program, the one being added must lie wholly in
        the past.

        Args:
            user_id: Id of the user, who must be active.
            program_id: Id of the certification program.
            cert_number: Number of the certification, made by the site when absent. It comes out as
                `certification_number`. 1 to 30 characters.
            issue_date: Day of issue; for an active certification today or earlier. YYYYMMDD.
            expire_date: Day of expiry, later than `issue_date`, or `99999999` for never. YYYYMMDD.

        Returns:
            Confirms that a certificate was issued.

        Manual page 482; evidence: vendor.
        """
        from ...models.certificate_issued import CertificateIssued
        from ...models.new_online_certificate import NewOnlineCertificate
        from .certifications_issue_online import _get_kwargs

        payload = self._calls.call(
            "certifications_issue_online",
            _get_kwargs(
                body=NewOnlineCertificate(
                    user_id=user_id,
                    program_id=program_id,
                    cert_number=cert_number,
                    issue_date=issue_date,
                    expire_date=expire_date,
                )
            ),
        )
        return reader(CertificateIssued.from_dict, ("certification_number",))(payload)

    def issue_offline(
        self,
        *,
        name: str,
        user_id: int | str,
        cert_number: str | Unset = UNSET,
        issue_date: str | Unset = UNSET,
        expire_date: str | Unset = UNSET,
    ) -> models.CertificateIssued:
        """Record a certificate earned elsewhere

        Records a certificate that was earned outside the site.

        Args:
            name: Name of the certification. 4 to 100 characters.
            user_id: Id of the user, who must be active.
            cert_number: Number of the certification, made by the site when absent. It comes out as
                `certification_number`. 1 to 30 characters.
            issue_date: Day of issue; for an active certification today or earlier. YYYYMMDD.
            expire_date: Day of expiry, later than `issue_date`, or `99999999` for never. YYYYMMDD.

        Returns:
            Confirms that a certificate was issued.

        Manual page 483; evidence: vendor.
        """
        from ...models.certificate_issued import CertificateIssued
        from ...models.new_offline_certificate import NewOfflineCertificate
        from .certifications_issue_offline import _get_kwargs

        payload = self._calls.call(
            "certifications_issue_offline",
            _get_kwargs(
                body=NewOfflineCertificate(
                    name=name, user_id=user_id, cert_number=cert_number, issue_date=issue_date, expire_date=expire_date
                )
            ),
        )
        return reader(CertificateIssued.from_dict, ("certification_number",))(payload)

    def extend(
        self,
        *,
        certification_number: str | Unset = UNSET,
        user_id: int | str | Unset = UNSET,
        program_id: int | str | Unset = UNSET,
        expire_date: str | Unset = UNSET,
    ) -> models.CertificateExtended:
        """Extend a certificate

        Moves the day of expiry of a certificate. Only the title is documented: the parameters are inferred.

        Args:
            certification_number: Number of the certification. 1 to 30 characters.
            user_id: Id of the user.
            program_id: Id of the certification program.
            expire_date: New day of expiry, or `99999999` for never. YYYYMMDD.

        Returns:
            Confirms that a certificate was extended.

        Not on a known page of the manual; evidence: title, but inferred for `certification_number`,
        `user_id`, `program_id`, `expire_date`.
        """
        from ...models.certificate_extended import CertificateExtended
        from ...models.certificate_extension import CertificateExtension
        from .certifications_extend import _get_kwargs

        payload = self._calls.call(
            "certifications_extend",
            _get_kwargs(
                body=CertificateExtension(
                    certification_number=certification_number,
                    user_id=user_id,
                    program_id=program_id,
                    expire_date=expire_date,
                )
            ),
        )
        return reader(CertificateExtended.from_dict, ())(payload)


class AsyncCertifications:
    """Certification programs, the certificates that they issue, and CEU credits."""

    def __init__(self, calls: AsyncCalls) -> None:
        self._calls = calls

    async def list(self, status: models.ActivityStatus) -> builtins.list[models.NamedRecord]:
        """List certification programs

        The active, the inactive or all certification programs.

        Args:
            status: Which records to list: the active, the inactive or all.

        Returns:
            Records, by id and name.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.named_record import NamedRecord
        from .certifications_list import _get_kwargs

        payload = await self._calls.call("certifications_list", _get_kwargs(status=status))
        return list(map(reader(NamedRecord.from_dict, ("id",)), payload))

    async def get(self, program_id: int | str) -> models.Certification:
        """Get a certification program

        One certification program. The names of its properties are inferred from the course record.

        Args:
            program_id: Id of the certification program.

        Returns:
            A certification program.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.certification import Certification
        from .certifications_get import _get_kwargs

        payload = await self._calls.call("certifications_get", _get_kwargs(program_id=program_id))
        return reader(Certification.from_dict, ())(payload)

    async def users(self, program_id: int | str) -> builtins.list[models.UserReference]:
        """List the holders of a certification

        The users of the program.

        Args:
            program_id: Id of the certification program.

        Returns:
            Users, by id and username.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.user_reference import UserReference
        from .certifications_users import _get_kwargs

        payload = await self._calls.call("certifications_users", _get_kwargs(program_id=program_id))
        return list(map(reader(UserReference.from_dict, ()), payload))

    async def certificates(self, user_id: int | str) -> builtins.list[models.Certificate]:
        """List a user's certificates

        The certifications of one user.

        Args:
            user_id: Id of the user.

        Returns:
            The certifications that the user holds or held.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.certificate import Certificate
        from .certifications_certificates import _get_kwargs

        payload = await self._calls.call("certifications_certificates", _get_kwargs(user_id=user_id))
        return list(map(reader(Certificate.from_dict, ()), payload))

    async def ceus(self, user_id: int | str) -> builtins.list[models.CeuCredit]:
        """List a user's CEU credits

        The continuing education credits of one user.

        Args:
            user_id: Id of the user.

        Returns:
            The continuing education credits (CEU) of the user.

        Not on a known page of the manual; evidence: client.
        """
        from ...models.ceu_credit import CeuCredit
        from .certifications_ceus import _get_kwargs

        payload = await self._calls.call("certifications_ceus", _get_kwargs(user_id=user_id))
        return list(map(reader(CeuCredit.from_dict, ()), payload))

    async def issue_online(
        self,
        *,
        user_id: int | str,
        program_id: int | str,
        cert_number: str | Unset = UNSET,
        issue_date: str | Unset = UNSET,
        expire_date: str | Unset = UNSET,
    ) -> models.CertificateIssued:
        """Issue a certificate of a program

        Issues a certificate of one of the site's programs. The user must exist and be active. Where the
        user already holds an active certification of the program, the one being added must lie wholly in
        the past.

        Args:
            user_id: Id of the user, who must be active.
            program_id: Id of the certification program.
            cert_number: Number of the certification, made by the site when absent. It comes out as
                `certification_number`. 1 to 30 characters.
            issue_date: Day of issue; for an active certification today or earlier. YYYYMMDD.
            expire_date: Day of expiry, later than `issue_date`, or `99999999` for never. YYYYMMDD.

        Returns:
            Confirms that a certificate was issued.

        Manual page 482; evidence: vendor.
        """
        from ...models.certificate_issued import CertificateIssued
        from ...models.new_online_certificate import NewOnlineCertificate
        from .certifications_issue_online import _get_kwargs

        payload = await self._calls.call(
            "certifications_issue_online",
            _get_kwargs(
                body=NewOnlineCertificate(
                    user_id=user_id,
                    program_id=program_id,
                    cert_number=cert_number,
                    issue_date=issue_date,
                    expire_date=expire_date,
                )
            ),
        )
        return reader(CertificateIssued.from_dict, ("certification_number",))(payload)

    async def issue_offline(
        self,
        *,
        name: str,
        user_id: int | str,
        cert_number: str | Unset = UNSET,
        issue_date: str | Unset = UNSET,
        expire_date: str | Unset = UNSET,
    ) -> models.CertificateIssued:
        """Record a certificate earned elsewhere

        Records a certificate that was earned outside the site.

        Args:
            name: Name of the certification. 4 to 100 characters.
            user_id: Id of the user, who must be active.
            cert_number: Number of the certification, made by the site when absent. It comes out as
                `certification_number`. 1 to 30 characters.
            issue_date: Day of issue; for an active certification today or earlier. YYYYMMDD.
            expire_date: Day of expiry, later than `issue_date`, or `99999999` for never. YYYYMMDD.

        Returns:
            Confirms that a certificate was issued.

        Manual page 483; evidence: vendor.
        """
        from ...models.certificate_issued import CertificateIssued
        from ...models.new_offline_certificate import NewOfflineCertificate
        from .certifications_issue_offline import _get_kwargs

        payload = await self._calls.call(
            "certifications_issue_offline",
            _get_kwargs(
                body=NewOfflineCertificate(
                    name=name, user_id=user_id, cert_number=cert_number, issue_date=issue_date, expire_date=expire_date
                )
            ),
        )
        return reader(CertificateIssued.from_dict, ("certification_number",))(payload)

    async def extend(
        self,
        *,
        certification_number: str | Unset = UNSET,
        user_id: int | str | Unset = UNSET,
        program_id: int | str | Unset = UNSET,
        expire_date: str | Unset = UNSET,
    ) -> models.CertificateExtended:
        """Extend a certificate

        Moves the day of expiry of a certificate. Only the title is documented: the parameters are inferred.

        Args:
            certification_number: Number of the certification. 1 to 30 characters.
            user_id: Id of the user.
            program_id: Id of the certification program.
            expire_date: New day of expiry, or `99999999` for never. YYYYMMDD.

        Returns:
            Confirms that a certificate was extended.

        Not on a known page of the manual; evidence: title, but inferred for `certification_number`,
        `user_id`, `program_id`, `expire_date`.
        """
        from ...models.certificate_extended import CertificateExtended
        from ...models.certificate_extension import CertificateExtension
        from .certifications_extend import _get_kwargs

        payload = await self._calls.call(
            "certifications_extend",
            _get_kwargs(
                body=CertificateExtension(
                    certification_number=certification_number,
                    user_id=user_id,
                    program_id=program_id,
                    expire_date=expire_date,
                )
            ),
        )
        return reader(CertificateExtended.from_dict, ())(payload)


__all__ = ["AsyncCertifications", "Certifications"]
