"""Changes to a small spec, each of which breaks one house rule of the lint."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

Spec = dict[str, Any]
FAULTS: dict[str, tuple[str, Callable[[Spec], Any]]] = {}


def fault(rule: str) -> Callable[[Callable[[Spec], Any]], Callable[[Spec], Any]]:
    """Register a function that breaks a rule of the lint."""

    def keep(breaks: Callable[[Spec], Any]) -> Callable[[Spec], Any]:
        FAULTS[breaks.__name__] = (rule, breaks)
        return breaks

    return keep


def listing(spec: Spec) -> Any:
    return spec["paths"]["/rows/{row_id}/list/"]["get"]


def paging(spec: Spec) -> Any:
    return spec["paths"]["/rows/{row_id}/list/page{page}/"]["get"]


def creating(spec: Spec) -> Any:
    return spec["paths"]["/rows/"]["post"]


def schema(spec: Spec, name: str) -> Any:
    return spec["components"]["schemas"][name]


def rows(spec: Spec) -> Any:
    return spec["components"]["responses"]["Rows"]


def row_id(spec: Spec) -> Any:
    return schema(spec, "Row")["properties"]["id"]


def kind(spec: Spec) -> Any:
    return spec["components"]["parameters"]["Kind"]


@fault("house/evidence")
def an_operation_without_evidence(spec: Spec) -> None:
    del listing(spec)["x-axis-evidence"]


@fault("house/evidence")
def a_property_without_evidence(spec: Spec) -> None:
    del row_id(spec)["x-axis-evidence"]


@fault("house/evidence")
def a_query_parameter_without_evidence(spec: Spec) -> None:
    del kind(spec)["x-axis-evidence"]


@fault("house/evidence")
def a_parameter_with_an_unknown_grade(spec: Spec) -> None:
    kind(spec)["x-axis-evidence"] = "rumour"


@fault("house/described")
def a_property_without_a_description(spec: Spec) -> None:
    del row_id(spec)["description"]


@fault("house/described")
def a_schema_without_a_description(spec: Spec) -> None:
    del schema(spec, "Row")["description"]


@fault("house/described")
def a_schema_that_hides_the_words_of_its_parameter(spec: Spec) -> None:
    schema(spec, "KindOfRow")["description"] = "A kind of row."


@fault("house/exampled")
def a_property_without_an_example(spec: Spec) -> None:
    del schema(spec, "Failure")["properties"]["status"]["example"]


@fault("house/exampled")
def a_parameter_without_an_example(spec: Spec) -> None:
    del kind(spec)["example"]


@fault("house/exampled-once")
def an_example_beside_a_schema(spec: Spec) -> None:
    rows(spec)["content"]["application/json"]["example"] = [{"id": "1"}]


@fault("house/exampled-once")
def an_example_of_an_answered_object(spec: Spec) -> None:
    schema(spec, "Row")["example"] = {"id": "1"}


@fault("house/exampled-once")
def an_example_of_a_schema_that_only_parameters_use(spec: Spec) -> None:
    schema(spec, "KindOfRow")["example"] = "new"


@fault("house/secrets")
def an_unmarked_token(spec: Spec) -> None:
    del schema(spec, "Token")["properties"]["token"]["x-axis-secret"]


@fault("house/secrets")
def an_unmarked_password(spec: Spec) -> None:
    properties = schema(spec, "Row")["properties"]
    properties["temporary_password"] = copy.deepcopy(properties["id"])


@fault("house/names")
def a_property_named_like_the_generated_code(spec: Spec) -> None:
    schema(spec, "Row")["properties"]["from_dict"] = copy.deepcopy(row_id(spec))


@fault("house/names")
def a_parameter_named_like_the_generated_code(spec: Spec) -> None:
    kind(spec)["name"] = "client"
    del spec["paths"]["/token/request/"]["get"]["responses"]["200"]["links"]


@fault("house/names")
def an_answer_with_the_name_of_a_parameter(spec: Spec) -> None:
    responses = spec["components"]["responses"]
    responses["Kind"] = responses.pop("Rows")
    for item in spec["paths"].values():
        for operation in item.values():
            answer = operation["responses"]["200"]
            answer.update({"$ref": "#/components/responses/Kind"} if "$ref" in answer else {})


@fault("house/names")
def a_parameter_with_the_name_of_a_schema(spec: Spec) -> None:
    spec["components"]["parameters"]["Row"] = spec["components"]["parameters"].pop("Kind")
    for at in (listing(spec), paging(spec)):
        at["parameters"][1]["$ref"] = "#/components/parameters/Row"


@fault("house/no-inline")
def a_mixture_of_schemas(spec: Spec) -> None:
    row_id(spec)["allOf"].append({"minLength": 1})


@fault("house/no-inline")
def an_enum_inside_an_object(spec: Spec) -> None:
    schema(spec, "NewRow")["properties"]["name"].update(enum=["First"])


@fault("house/no-inline")
def a_title_in_a_schema(spec: Spec) -> None:
    schema(spec, "Row")["title"] = "Row"


@fault("house/flat")
def a_choice_in_an_answer(spec: Spec) -> None:
    schema(spec, "Row")["oneOf"] = [{"$ref": "#/components/schemas/Token"}, {"$ref": "#/components/schemas/Failure"}]


@fault("house/flat")
def a_closed_enum_in_an_answer(spec: Spec) -> None:
    schema(spec, "Row")["properties"]["kind"] = {"$ref": "#/components/schemas/NewRowKind"}


@fault("house/flat")
def a_number_in_an_answer(spec: Spec) -> None:
    size = {"type": "integer", "description": "A size.", "example": 1, "x-axis-evidence": "client"}
    schema(spec, "Row")["properties"]["size"] = size


@fault("house/flat")
def an_answer_that_does_not_say_that_more_may_come(spec: Spec) -> None:
    del schema(spec, "Row")["additionalProperties"]


@fault("house/formats")
def a_format_that_others_make_a_number_of(spec: Spec) -> None:
    schema(spec, "Failure")["properties"]["status"]["format"] = "int"


@fault("house/formats")
def a_format_of_a_parameter_that_others_make_a_number_of(spec: Spec) -> None:
    schema(spec, "KindOfRow")["format"] = "decimal"


@fault("house/forms")
def a_field_of_a_form_that_words_another_schema(spec: Spec) -> None:
    schema(spec, "NewRow")["properties"]["name"] = copy.deepcopy(row_id(spec)) | {"x-axis-evidence": "vendor"}
    schema(spec, "NewRow")["example"] = {"name": "1"}


@fault("house/required-is-known")
def an_inferred_property_that_is_required(spec: Spec) -> None:
    schema(spec, "Row")["required"] = ["id"]


@fault("house/operation-id")
def an_operation_named_unlike_its_tag(spec: Spec) -> None:
    creating(spec)["operationId"] = "create_row"


@fault("house/operation-id")
def an_operation_with_two_tags(spec: Spec) -> None:
    creating(spec)["tags"] = ["rows", "token"]


@fault("house/vendor-title")
def an_operation_without_a_title(spec: Spec) -> None:
    del creating(spec)["x-axis-title"]


@fault("house/operation-security")
def an_operation_with_the_wrong_credentials(spec: Spec) -> None:
    creating(spec)["security"] = [{"keyBearer": []}]


@fault("house/operation-security")
def a_token_call_without_the_key(spec: Spec) -> None:
    spec["paths"]["/token/request/"]["get"]["security"] = [{"keyBearer": [], "tokenBearer": []}]


@fault("house/operation-security")
def a_spec_of_the_wrong_credentials(spec: Spec) -> None:
    spec["security"] = [{"tokenBearer": []}, {"keyBearer": []}]


@fault("house/vendor-title")
def an_operation_whose_title_has_another_method(spec: Spec) -> None:
    creating(spec)["x-axis-title"] = "PUT /rows/"


@fault("house/repeat-class")
def a_write_that_does_not_say_whether_it_repeats(spec: Spec) -> None:
    del creating(spec)["x-axis-repeat"]


@fault("house/path-parameters")
def a_parameter_on_the_path(spec: Spec) -> None:
    item = spec["paths"]["/rows/{row_id}/list/count/"]
    item["parameters"] = item["get"].pop("parameters")


@fault("house/path-parameters")
def an_id_without_a_pattern(spec: Spec) -> None:
    del schema(spec, "Id")["pattern"]


@fault("house/query-parameters")
def a_default_on_a_query_parameter(spec: Spec) -> None:
    schema(spec, "KindOfRow")["default"] = "new"


@fault("house/content-types")
def a_json_request_body(spec: Spec) -> None:
    content = creating(spec)["requestBody"]["content"]
    content["application/json"] = content["application/x-www-form-urlencoded"]


@fault("house/answers")
def an_operation_without_a_default_answer(spec: Spec) -> None:
    del creating(spec)["responses"]["default"]


@fault("house/answers")
def an_operation_that_tells_of_refusals_twice(spec: Spec) -> None:
    creating(spec)["responses"]["4XX"] = creating(spec)["responses"]["default"]


@fault("house/answers-once")
def an_answer_that_is_written_twice(spec: Spec) -> None:
    for operation in (listing(spec), paging(spec)):
        operation["responses"]["200"] = copy.deepcopy(rows(spec))


@fault("house/manual")
def an_operation_without_the_page_that_it_is_known_from(spec: Spec) -> None:
    del creating(spec)["externalDocs"]


@fault("house/manual")
def an_operation_that_leads_to_another_page(spec: Spec) -> None:
    creating(spec)["x-axis-manual-page"] = 474


@fault("house/links")
def a_link_to_an_unknown_operation(spec: Spec) -> None:
    links = spec["paths"]["/token/request/"]["get"]["responses"]["200"]["links"]
    links["ListRows"]["operationId"] = "rows_gone"


@fault("house/page-twins")
def a_page_without_a_walk(spec: Spec) -> None:
    del paging(spec)["x-axis-walk"]


@fault("house/page-twins")
def a_page_whose_count_is_missing(spec: Spec) -> None:
    del spec["paths"]["/rows/{row_id}/list/count/"]


@fault("house/page-twins")
def a_family_without_its_pages(spec: Spec) -> None:
    del spec["paths"]["/rows/{row_id}/list/page{page}/"]


@fault("house/page-twins")
def a_row_key_that_is_no_field(spec: Spec) -> None:
    paging(spec)["x-axis-walk"]["key"] = ["row_id"]


@fault("house/page-twins")
def a_page_that_takes_other_parameters(spec: Spec) -> None:
    listing(spec)["parameters"] = listing(spec)["parameters"][:1]
    del spec["paths"]["/token/request/"]["get"]["responses"]["200"]["links"]
