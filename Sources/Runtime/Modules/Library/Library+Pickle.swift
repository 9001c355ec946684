extension Library {
  /// The text of `pickle`.
  static let pickle = #"""
    import json as _json
    import numpy as _np
    import _native

    HIGHEST_PROTOCOL = 5
    DEFAULT_PROTOCOL = 4

    class PickleError(Exception):
        pass

    class PicklingError(PickleError):
        pass

    class UnpicklingError(PickleError):
        pass

    _head = "LONGHAND PICKLE 1\n"

    def _packed(value, depth=0):
        """The value as JSON can hold it: numbers, text and None themselves, all else a list that begins with its kind."""
        if depth > 100:
            raise PicklingError("Can't pickle a value nested more than 100 levels deep")
        kind = _native.kind_of(value)
        if kind in ("NoneType", "bool", "int", "str", "float"):
            return value
        if kind in ("list", "tuple", "set"):
            return [kind] + [_packed(item, depth + 1) for item in value]
        if kind == "dict":
            return ["dict"] + [[_packed(key, depth + 1), _packed(item, depth + 1)] for key, item in value.items()]
        if kind.startswith("numpy.") and not kind.endswith("ndarray"):
            return ["scalar", kind, value.item()]
        if kind == "numpy.ndarray":
            return ["array", str(value.dtype), list(value.shape), value.ravel().tolist()]
        if kind == "type" or hasattr(value, "__call__") and not hasattr(value, "__dict__"):
            raise PicklingError("Can't pickle " + repr(value) + ": values and objects are pickled, functions and classes are not")
        if hasattr(value, "__dict__"):
            return ["object", type(value).__name__, _packed(dict(value.__dict__), depth + 1), type(value).__module__]
        raise PicklingError("Can't pickle " + repr(value) + ": numbers, text, lists, dictionaries, arrays and objects are pickled")

    def _unpacked(form):
        if not isinstance(form, list):
            return form
        kind = form[0]
        if kind == "list":
            return [_unpacked(item) for item in form[1:]]
        if kind == "tuple":
            return tuple([_unpacked(item) for item in form[1:]])
        if kind == "set":
            return set([_unpacked(item) for item in form[1:]])
        if kind == "dict":
            return {_unpacked(key): _unpacked(item) for key, item in form[1:]}
        if kind == "scalar":
            return _np.array([form[2]], dtype=form[1].split(".")[-1])[0]
        if kind == "array":
            return _np.array(form[3], dtype=form[1]).reshape(form[2])
        if kind == "object":
            known = _native.variables()
            if form[1] not in known and len(form) > 3 and form[3] != "__main__":
                import importlib
                known = vars(importlib.import_module(form[3]))
            if form[1] not in known:
                raise AttributeError("Can't get attribute '" + form[1] + "' on <module '__main__'>: define the class before loading its objects")
            made = object.__new__(known[form[1]])
            attributes = _unpacked(form[2])
            for name in attributes:
                setattr(made, name, attributes[name])
            return made
        raise UnpicklingError("this pickle holds something of a kind '" + str(kind) + "'")

    def dumps(obj, protocol=None, **keywords):
        """A value as bytes that `loads` takes back."""
        return (_head + _json.dumps(_packed(obj))).encode()

    def loads(data, **keywords):
        text = data.decode("latin-1")
        if not text.startswith(_head):
            raise UnpicklingError("this pickle was not written by Longhand: a pickle is a program, and strange ones are not run; np.save, json and csv files are read")
        return _unpacked(_json.loads(text[len(_head):]))

    def dump(obj, file, protocol=None, **keywords):
        file.write(dumps(obj))

    def load(file, **keywords):
        return loads(file.read())
    """#
}
