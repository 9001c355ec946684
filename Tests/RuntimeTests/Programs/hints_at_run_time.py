import typing
from dataclasses import dataclass
from typing import Callable, Dict, List, Literal, Optional, Tuple, Union, get_args, get_origin, get_type_hints


def train(x: List[float], rate: float = 0.1, *, names: Optional[str] = None) -> Dict[str, float]:
    return {}


print(get_type_hints(train))
print(train.__annotations__)


@dataclass
class Settings:
    size: int
    rate: "float" = 0.1
    shape: Tuple[int, int] = (2, 2)
    kind: Literal["relu", "tanh"] = "relu"


print(get_type_hints(Settings))
for name, hint in get_type_hints(Settings).items():
    print(name, get_origin(hint), get_args(hint))
print(get_origin(List[int]), get_args(Dict[str, List[int]]), get_origin(list[int]), get_args(dict[str, int]))
print(get_origin(Optional[int]), get_args(Optional[int]), get_args(Union[int, str]), get_args(Callable[[int], str]), get_origin(int))
print(get_args(int | None), get_args(Tuple[int, ...]), get_args(Literal["a", 3]), typing.get_args(int))


def check(function, **arguments):
    for name, hint in get_type_hints(function).items():
        if name in arguments and get_origin(hint) is None and not isinstance(arguments[name], hint):
            print(name, "should be", hint.__name__)


check(train, rate="fast")
