extension Library {
  /// A figure, its panels and their grid, and pictures that move.
  static let pyplotFigure = #"""
    class Figure:
        def __init__(self, number=1, size=None):
            self.number = number
            self.axes = []
            self.title = ""
            self.places = {}
            self.dpi = 100.0
            self.size = np.array(rcParams["figure.figsize"] if size is None else size).astype(float)
            self.animations = []
            self.canvas = _Canvas(self)

        def add_subplot(self, *args, **kw):
            if len(args) == 1 and isinstance(args[0], _Place):
                args = args[0].numbers()
            if len(args) == 1 and isinstance(args[0], int):
                rows, columns, index = args[0] // 100, args[0] // 10 % 10, args[0] % 10
            elif len(args) == 3:
                rows, columns, index = args
                index = index[0] if isinstance(index, (tuple, list)) else index
            else:
                rows, columns, index = 1, 1, 1
            key = (rows, columns, index)
            if key not in self.places:
                kind = Axes3D if kw.get("projection") == "3d" else Axes
                axes = kind(self, (index - 1) // max(columns, 1))
                self.places[key] = axes
                self.axes.append(axes)
            return self.places[key]

        def subplots(self, nrows=1, ncols=1, *args, squeeze=True, **kw):
            more = kw.get("subplot_kw") or {}
            grid = [[self.add_subplot(nrows, ncols, i * ncols + j + 1, **more) for j in range(ncols)] for i in range(nrows)]
            return _grid(grid, squeeze)

        def add_axes(self, *args, **kw):
            if args and isinstance(args[0], Axes):
                if args[0] not in self.axes:
                    self.axes.append(args[0])
                return args[0]
            return self.add_subplot(1, 1, 1, **kw)

        def add_gridspec(self, nrows=1, ncols=1, **kw):
            return GridSpec(nrows, ncols)

        def subplot_mosaic(self, mosaic, **kw):
            rows = [list(row) for row in (mosaic.split(";") if isinstance(mosaic, str) else mosaic)]
            found = {}
            for i, row in enumerate(rows):
                for j, name in enumerate(row):
                    if name != "." and name not in found:
                        found[name] = self.add_subplot(len(rows), len(row), i * len(row) + j + 1)
            return found

        def get_axes(self):
            return list(self.axes)

        def delaxes(self, axes):
            self.axes = [one for one in self.axes if one is not axes]

        def get_size_inches(self):
            return self.size

        def set_size_inches(self, *args, **kw):
            self.size = np.array(args[0] if len(args) == 1 else args[:2]).astype(float)

        def gca(self, **kw):
            if not self.axes:
                self.add_subplot(1, 1, 1)
            return self.axes[-1]

        def suptitle(self, title, *args, **kw):
            self.title = str(title)
            return _Nothing()

        def clf(self):
            self.axes = []
            self.places = {}
            self.title = ""

        clear = clf

        def show(self, *args, **kw):
            _draw(self)

        def savefig(self, fname, *args, **kw):
            _save(self, fname)

        def __getattr__(self, name):
            if name.startswith("__"):
                raise AttributeError(name)
            return _Nothing()

        def _content(self):
            for animation in self.animations:
                animation._play()
            self.animations = []
            # Panels of one row stand beside each other.
            order = sorted([axes for axes in self.axes if not axes.isHidden], key=lambda axes: axes.row)
            return {"title": self.title, "panels": [axes._panel() for axes in order]}

    class _Canvas:
        def __init__(self, figure):
            self.figure = figure

        def draw(self):
            if _state["interactive"]:
                _draw(self.figure, True)

        draw_idle = draw

        def __getattr__(self, name):
            if name.startswith("__"):
                raise AttributeError(name)
            return _Nothing()

    class GridSpec:
        """Rows and columns for panels; one over several of them stands where its first is."""
        def __init__(self, nrows=1, ncols=1, *args, **kw):
            self.nrows, self.ncols = nrows, ncols

        def __getitem__(self, key):
            return _Place(self, key)

        def update(self, **kw):
            pass

    class _Place:
        def __init__(self, grid, key):
            self.grid, self.key = grid, key

        def numbers(self):
            def first(part, count):
                part = (part.start or 0) if isinstance(part, slice) else part
                return part + count if part < 0 else part
            rows, columns = self.grid.nrows, self.grid.ncols
            if isinstance(self.key, tuple):
                return rows, columns, first(self.key[0], rows) * columns + first(self.key[1], columns) + 1
            return rows, columns, first(self.key, rows * columns) + 1

    class FuncAnimation:
        """A picture that moves: at `show` its last frame is drawn, once it has gone through the others."""
        def __init__(self, fig, func, frames=None, init_func=None, fargs=None, save_count=None, **kw):
            self.func, self.init, self.args = func, init_func, tuple(fargs or ())
            if frames is None:
                frames = range(save_count or 100)
            elif isinstance(frames, (int, np.integer)):
                frames = range(frames)
            elif callable(frames):
                frames = frames()
            self.frames = frames
            self.figure = fig
            fig.animations.append(self)

        def _play(self):
            if self.init is not None:
                self.init()
            for index, frame in enumerate(self.frames):
                if index >= 1000:
                    break
                self.func(frame, *self.args)

        def save(self, filename, *args, **kw):
            """Its last frame, as a picture."""
            _save(self.figure, filename)

        def __getattr__(self, name):
            if name.startswith("__"):
                raise AttributeError(name)
            return _Nothing()

    class _Grid(list):
        """The axes of `subplots`, taken by row and column as from an array."""
        def __getitem__(self, key):
            if isinstance(key, tuple):
                row = list.__getitem__(self, key[0])
                return row[key[1]] if isinstance(key[0], int) else _Grid([r[key[1]] for r in row])
            found = list.__getitem__(self, key)
            return _Grid(found) if isinstance(key, slice) else found

        def ravel(self):
            return _Grid([axes for row in self for axes in (row if isinstance(row, list) else [row])])

        flatten = ravel
        flat = property(lambda self: iter(self.ravel()))
        size = property(lambda self: len(self.ravel()))
        shape = property(lambda self: (len(self), len(self[0])) if len(self) and isinstance(self[0], list) else (len(self),))
        ndim = property(lambda self: len(self.shape))

        def reshape(self, *shape):
            return self

        def tolist(self):
            return list(self)

    def _grid(grid, squeeze):
        if squeeze and len(grid) == 1 and len(grid[0]) == 1:
            return grid[0][0]
        if squeeze and len(grid) == 1:
            return _Grid(grid[0])
        if squeeze and len(grid[0]) == 1:
            return _Grid([row[0] for row in grid])
        return _Grid([_Grid(row) for row in grid])
    """#
}
