"""The description of the API, made of the very types by which it is checked."""

from functools import cache
from typing import Any

import msgspec

import hearsay
from hearsay.export.json import unindented
from hearsay.web.api.answers import Failure, Listing
from hearsay.web.api.operations import OPERATIONS, Operation

PLACE = "#/components/schemas/{name}"
JSON = "application/json"


@cache
def openapi() -> dict[str, Any]:
    """The whole description, OpenAPI 3.1."""
    kinds = [Listing, Failure]
    for one in OPERATIONS:
        kinds += [one.takes, one.gives]
    schemas, components = msgspec.json.schema_components(kinds, ref_template=PLACE)
    of = dict(zip(kinds, schemas, strict=True))
    paths: dict[str, dict[str, Any]] = {"/api": {"get": {
        "operationId": "listing",
        "summary": "What the API has",
        "responses": _responses("200", of[Listing], of[Failure]),
    }}}  # fmt: skip
    for one in OPERATIONS:
        described = _operation(one, of, components)
        paths.setdefault(one.path, {})[one.method.lower()] = described
    asked = {one.takes.__name__ for one in OPERATIONS if one.method == "GET"}
    found: dict[str, Any] = unindented({
        "openapi": "3.1.0",
        "info": {
            "title": "Hearsay",
            "version": hearsay.__version__,
            "description": "The record of one ledger. What is told by POST comes as JSON; where "
            "the app was started for others, every request needs its token as a bearer.",
        },
        "paths": paths,
        "components": {
            "schemas": {name: kind for name, kind in components.items() if name not in asked},
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
        "security": [{}, {"token": []}],
    })  # fmt: skip
    return found


def _operation(one: Operation, of: dict[Any, Any], components: dict[str, Any]) -> dict[str, Any]:
    parameters = [_parameter("id", {"type": "string"}, "path")] if "{id}" in one.path else []
    found: dict[str, Any] = {
        "operationId": one.function.__name__,
        "summary": one.summary,
        "responses": _responses(str(one.status), of[one.gives], of[Failure]),
    }
    if one.method == "GET":
        asked = components[one.takes.__name__]
        parameters += [
            _parameter(name, schema, "query", name in asked.get("required", ()))
            for name, schema in asked["properties"].items()
        ]
    else:
        found["requestBody"] = {"required": True, "content": {JSON: {"schema": of[one.takes]}}}
    return {**found, "parameters": parameters} if parameters else found


def _parameter(
    name: str, schema: dict[str, Any], place: str, required: bool = True
) -> dict[str, Any]:
    """A parameter; one that is not given has no value, rather than null."""
    kinds = [one for one in schema.get("anyOf", [schema]) if one != {"type": "null"}]
    kind = {key: value for key, value in kinds[0].items() if value is not None}
    about = kind.pop("description", None) or schema.get("description")
    described = {"description": about} if about else {}
    return {"name": name, "in": place, "required": required, **described, "schema": kind}


def _responses(status: str, answer: Any, failure: Any) -> dict[str, Any]:
    return {
        status: {"description": "What was asked for", "content": {JSON: {"schema": answer}}},
        "default": {"description": "What went wrong", "content": {JSON: {"schema": failure}}},
    }
