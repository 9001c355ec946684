extension Library {
  /// The part of `inspect` with what calls take.
  static let inspectSignatures = #"""
    import _native

    class _empty:
        pass

    class _ParameterKind:
        def __init__(self, value, name, description):
            self.value, self.name, self.description = value, name, description

        def __int__(self): return self.value
        def __index__(self): return self.value
        def __hash__(self): return hash(self.value)
        def __eq__(self, other): return self.value == int(other)
        def __ne__(self, other): return self.value != int(other)
        def __lt__(self, other): return self.value < int(other)
        def __le__(self, other): return self.value <= int(other)
        def __gt__(self, other): return self.value > int(other)
        def __ge__(self, other): return self.value >= int(other)
        def __str__(self): return self.name
        def __repr__(self): return "<_ParameterKind." + self.name + ": " + str(self.value) + ">"

    _kinds = [
        _ParameterKind(0, "POSITIONAL_ONLY", "positional-only"), _ParameterKind(1, "POSITIONAL_OR_KEYWORD", "positional or keyword"),
        _ParameterKind(2, "VAR_POSITIONAL", "variadic positional"), _ParameterKind(3, "KEYWORD_ONLY", "keyword-only"),
        _ParameterKind(4, "VAR_KEYWORD", "variadic keyword"),
    ]

    class Parameter:
        empty = _empty
        POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _kinds

        def __init__(self, name, kind, *, default=_empty, annotation=_empty):
            self.name, self.kind, self.default, self.annotation = name, kind, default, annotation

        def replace(self, **changes):
            parts = {"name": self.name, "kind": self.kind, "default": self.default, "annotation": self.annotation}
            parts.update(changes)
            return Parameter(parts["name"], parts["kind"], default=parts["default"], annotation=parts["annotation"])

        def __eq__(self, other):
            return isinstance(other, Parameter) and str(self) == str(other) and self.kind == other.kind

        def __hash__(self):
            return hash((self.name, self.kind))

        def __str__(self):
            text = ("*" if self.kind == 2 else "**" if self.kind == 4 else "") + self.name
            if self.annotation is not _empty:
                text += ": " + formatannotation(self.annotation)
            if self.default is not _empty:
                text += (" = " if self.annotation is not _empty else "=") + repr(self.default)
            return text

        def __repr__(self):
            return '<Parameter "' + str(self) + '">'

    def formatannotation(annotation):
        """An annotation as a signature shows it."""
        if isinstance(annotation, type) and "[" not in repr(annotation):
            return annotation.__name__
        return repr(annotation).replace("typing.", "")

    class BoundArguments:
        def __init__(self, signature, arguments):
            self.signature, self.arguments = signature, arguments

        @property
        def args(self):
            found = []
            for name, parameter in self.signature.parameters.items():
                if parameter.kind >= 3 or name not in self.arguments:
                    break
                if parameter.kind == 2:
                    found += self.arguments[name]
                else:
                    found.append(self.arguments[name])
            return tuple(found)

        @property
        def kwargs(self):
            found, isBehind = {}, False
            for name, parameter in self.signature.parameters.items():
                isBehind = isBehind or parameter.kind >= 2 or name not in self.arguments
                if name not in self.arguments or not isBehind or parameter.kind == 2:
                    continue
                if parameter.kind == 4:
                    found.update(self.arguments[name])
                elif parameter.kind == 3:
                    found[name] = self.arguments[name]
            return found

        def apply_defaults(self):
            made = {}
            for name, parameter in self.signature.parameters.items():
                if name in self.arguments:
                    made[name] = self.arguments[name]
                elif parameter.default is not _empty:
                    made[name] = parameter.default
                elif parameter.kind == 2:
                    made[name] = ()
                elif parameter.kind == 4:
                    made[name] = {}
            self.arguments = made

        def __repr__(self):
            return "<BoundArguments (" + ", ".join([n + "=" + repr(v) for n, v in self.arguments.items()]) + ")>"

    class Signature:
        empty = _empty

        def __init__(self, parameters=None, *, return_annotation=_empty):
            self.parameters = {p.name: p for p in parameters or []}
            self.return_annotation = return_annotation

        def bind(self, *args, **kwargs):
            return self._bound(args, kwargs, False)

        def bind_partial(self, *args, **kwargs):
            return self._bound(args, kwargs, True)

        def _bound(self, args, kwargs, isPartial):
            found, rest, named = {}, list(args), dict(kwargs)
            for name, p in self.parameters.items():
                if p.kind == 2:
                    if rest:
                        found[name] = tuple(rest)
                    rest = []
                elif p.kind == 4:
                    if named:
                        found[name] = named
                    named = {}
                elif p.kind != 3 and rest:
                    if name in named and p.kind == 1:
                        raise TypeError("multiple values for argument " + repr(name))
                    found[name] = rest.pop(0)
                elif name in named and p.kind != 0:
                    found[name] = named.pop(name)
                elif p.default is _empty and not isPartial:
                    raise TypeError("missing a required " + ("keyword-only " if p.kind == 3 else "") + "argument: " + repr(name))
            if rest:
                raise TypeError("too many positional arguments")
            if named:
                raise TypeError("got an unexpected keyword argument " + repr(list(named)[0]))
            return BoundArguments(self, found)

        def replace(self, *, parameters=None, return_annotation=None):
            return Signature(
                list(self.parameters.values()) if parameters is None else parameters,
                return_annotation=self.return_annotation if return_annotation is None else return_annotation)

        def __eq__(self, other):
            return isinstance(other, Signature) and str(self) == str(other)

        def __hash__(self):
            return hash(str(self))

        def __str__(self):
            parts, isOnly, hasStar = [], False, False
            for p in self.parameters.values():
                if isOnly and p.kind != 0:
                    parts.append("/")
                    isOnly = False
                isOnly = isOnly or p.kind == 0
                if p.kind == 3 and not hasStar:
                    parts.append("*")
                hasStar = hasStar or p.kind >= 2
                parts.append(str(p))
            if isOnly:
                parts.append("/")
            end = "" if self.return_annotation is _empty else " -> " + formatannotation(self.return_annotation)
            return "(" + ", ".join(parts) + ")" + end

        def __repr__(self):
            return "<Signature " + str(self) + ">"

    def signature(obj, *, follow_wrapped=True):
        """The parameters of what can be called."""
        while follow_wrapped and isfunction(obj) and hasattr(obj, "__wrapped__"):
            obj = obj.__wrapped__
        if hasattr(obj, "__signature__"):
            return obj.__signature__
        found = _native.parameters(obj)
        if found is None:
            raise TypeError(repr(obj) + " is not a callable object")
        parameters, result = found
        made = [Parameter(n, _kinds[k], default=d[0] if d else _empty, annotation=a[0] if a else _empty) for n, k, d, a in parameters]
        return Signature(made, return_annotation=result[0] if result else _empty)

    def getfullargspec(func):
        """The parameters of a function, as inspect told them before `signature`."""
        from collections import namedtuple
        parts = list(signature(func).parameters.values())
        plain = [p for p in parts if p.kind <= 1]
        only = [p for p in parts if p.kind == 3]
        star = [p.name for p in parts if p.kind == 2]
        double = [p.name for p in parts if p.kind == 4]
        Spec = namedtuple("FullArgSpec", "args varargs varkw defaults kwonlyargs kwonlydefaults annotations")
        return Spec(
            [p.name for p in plain], star[0] if star else None, double[0] if double else None,
            tuple(p.default for p in plain if p.default is not _empty) or None, [p.name for p in only],
            {p.name: p.default for p in only if p.default is not _empty} or None,
            {p.name: p.annotation for p in parts if p.annotation is not _empty})

    """#
}
