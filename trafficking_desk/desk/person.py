"""Who can unlock the desk."""

from dataclasses import dataclass

from trafficking_desk.store.keys import Role


@dataclass(frozen=True, slots=True)
class Person:
    """`id` stands in the history. `name` is "" until someone gave one."""

    id: str
    name: str
    role: Role
