"""Which addresses take forms, and lead to and from them."""

from starlette.routing import BaseRoute, Route

from hearsay.web.forms import adding, judging


def routes() -> list[BaseRoute]:
    """The routes of all that is told by forms."""
    return [
        Route("/add", adding.blank, name="add"),
        Route("/add", adding.send, methods=["POST"]),
        Route("/jobs/{key}", adding.progress, name="jobs"),
        Route("/judgements", judging.listed, name="judgements"),
        Route("/judgements", judging.send, methods=["POST"]),
        Route("/judgements/{key}", judging.after),
    ]
