extension Library {
  /// The part of `pandas` that puts columns and frames below or beside each other.
  static let pandasJoining = #"""

    def concat(objs, axis=0, join="outer", ignore_index=False, keys=None, sort=False, copy=None):
        if isinstance(objs, (Series, DataFrame, str)) or not _isIterable(objs):
            raise TypeError('first argument must be an iterable of pandas objects, you passed an object of type "' + type(objs).__name__ + '"')
        if isinstance(objs, dict):
            keys = list(objs) if keys is None else keys
            objs = [objs[k] for k in keys]
        objs = list(objs)
        if not objs:
            raise ValueError("No objects to concatenate")
        objs = [o for o in objs if o is not None]
        if not objs:
            raise ValueError("All objects passed were None")
        for o in objs:
            if not isinstance(o, (Series, DataFrame)):
                raise TypeError("cannot concatenate object of type '" + str(type(o)) + "'; only Series and DataFrame objs are valid")
        if axis not in (0, 1, "index", "rows", "columns"):
            raise ValueError("No axis named " + str(axis) + " for object type " + type(objs[0]).__name__)
        if join not in ("inner", "outer"):
            raise ValueError("Only can inner (intersect) or outer (union) join the other axis")
        if axis in (1, "columns"):
            return _beside(objs, join, ignore_index, keys, sort)
        if keys is not None:
            raise NotImplementedError("pd.concat(keys=) below each other is not available: a column of its own tells the parts apart")
        labels = None if ignore_index else [i for o in objs for i in o.index]
        if all([isinstance(o, Series) for o in objs]):
            name = objs[0].name if len({o.name for o in objs}) == 1 else None
            return Series([v for o in objs for v in o], labels, name=name)
        frames = [o.to_frame(0 if o.name is None else o.name) if isinstance(o, Series) else o for o in objs]
        names = list({n: None for o in frames for n in o._data})
        if join == "inner":
            names = [n for n in names if all([n in o._data for o in frames])]
        made = DataFrame()
        for name in sorted(names) if sort else names:
            made._data[name] = _column([v for o in frames for v in (Series(o._data[name]) if name in o._data else [None] * len(o))])
        made.index = Index(range(sum([len(o) for o in frames])) if labels is None else labels)
        return made

    def _isIterable(value):
        try:
            iter(value)
        except TypeError:
            return False
        return True

    def _beside(objs, join, ignore_index, keys, sort):
        if keys is not None and not all([isinstance(o, Series) for o in objs]):
            raise NotImplementedError("pd.concat(keys=) of frames beside each other is not available: add_prefix tells their columns apart")
        labels = list(objs[0].index)
        if any([list(o.index) != labels for o in objs]):
            if any([len(set(o.index)) != len(o.index) for o in objs]):
                raise ValueError("Reindexing only valid with uniquely valued Index objects")
            all_labels = list({i: None for o in objs for i in o.index})
            labels = [i for i in all_labels if all([i in set(o.index) for o in objs])] if join == "inner" else sorted(all_labels) if sort else all_labels
            objs = [o.reindex(labels) for o in objs]
        made = DataFrame()
        unnamed = 0
        for place, o in enumerate(objs):
            columns = o._data
            if isinstance(o, Series):
                name = o.name
                if keys is not None:
                    name = list(keys)[place]
                elif name is None:
                    name, unnamed = unnamed, unnamed + 1
                columns = {name: o._data}
            for name, column in columns.items():
                name = len(made._data) if ignore_index else name
                if name in made._data:
                    raise NotImplementedError("two columns would be called " + repr(name) + ", and a frame here has each name once: add_prefix, rename or ignore_index=True tells them apart")
                made._data[name] = column
        made.index = Index(labels)
        return made
    """#
}
