"""The web application: settings, index, assistant and pages, put together and served."""

from __future__ import annotations

import os
import sys

# Read when Gradio and Hugging Face's libraries are first imported: nothing reports home.
os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
os.environ["GRADIO_RUN_HISTORY"] = "False"
os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"

from assistant.errors import AssistantError
from assistant.settings import Settings, load_site, read_settings
from index.errors import IndexingError
from index.release import current
from index.staleness import changes


def main() -> int:
    """Serve the chat; the exit code. 2: it cannot be served, and the message says why."""
    try:
        settings = read_settings()
        site = load_site(settings.corpus_dir)
        _check_release(settings)

        import uvicorn

        from assistant.web.pages import create_app

        app = create_app(settings, site)
    except (AssistantError, IndexingError) as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 2
    print(f"Serving at http://{settings.host}:{settings.port}", flush=True)  # noqa: T201
    # No access log: it would hold the addresses of visitors.
    uvicorn.run(
        app,
        host=settings.host,
        port=settings.port,
        access_log=False,
        log_level="warning",
        server_header=False,
        proxy_headers=True,
        forwarded_allow_ips=settings.trusted_proxies,
        timeout_graceful_shutdown=5,
    )
    return 0


def _check_release(settings: Settings) -> None:
    """Refuse an index that cannot answer; say so when it is older than the statements.

    Raises:
        IndexingError: there is none, or it does not fit; the message gives the command.
    """
    release = current(settings.index_dir, settings)
    if settings.corpus_dir.is_dir() and (changed := changes(release, settings.corpus_dir)):
        print(  # noqa: T201
            f"The statements have changed since the index was built: {changed}.\n"
            "Serving what was built. To bring it up to date: python -m index build",
            file=sys.stderr,
        )


if __name__ == "__main__":
    sys.exit(main())
