"""What can go wrong in the assistant.

AssistantError
├── SiteError          corpus/site.yaml cannot be used
├── TopicsError        corpus/topics.yaml cannot be used
├── ApprovedError      an approved answer cannot be used
├── BatchLineError     a line of a batch is not a question
└── UsersError         the file of those who may sign in cannot be used
Errors of the index are those of ``index.errors``. No message repeats what a resident wrote.
"""

from __future__ import annotations


class AssistantError(Exception):
    """Root of the tree; the message says what is wrong and what mends it."""


class SiteError(AssistantError):
    """The description of this deployment cannot be used."""


class TopicsError(AssistantError):
    """The topics and their switches cannot be used."""


class ApprovedError(AssistantError):
    """A file of an approved answer is wrong."""


class BatchLineError(AssistantError):
    """A line of a batch is not a question."""


class UsersError(AssistantError):
    """The file of those who may sign in cannot be used."""
