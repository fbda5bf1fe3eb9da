"""What is wrong with one file, on its way from where it is seen to the problem it becomes."""


class InputError(Exception):
    """Raised and caught within ingest only; `entry` quotes the offending words."""

    def __init__(self, message: str, entry: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.entry = entry


def refusal(error: OSError) -> InputError:
    """Say in plain words why the system does not let a file or folder be read."""
    match error:
        case FileNotFoundError():
            return InputError("there is no such file or folder; check the path")
        case PermissionError():
            return InputError("it may not be read; grant read permission or copy it elsewhere")
        case _:
            return InputError(f"it cannot be read: {error.strerror or error}")
