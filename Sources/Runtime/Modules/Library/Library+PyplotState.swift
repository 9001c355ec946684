extension Library {
  /// The functions of `plt`, which draw on the current figure.
  static let pyplotState = #"""
    _state = {"figures": [], "axes": None, "interactive": False, "told": []}

    def _figure():
        if not _state["figures"]:
            _state["figures"].append(Figure(1))
        return _state["figures"][-1]

    def _draw(figure, isRedrawn=False):
        content = figure._content()
        content["redrawn"] = isRedrawn
        if any([panel["marks"] or panel["bars"] or panel["map"] is not None for panel in content["panels"]]):
            _native.draw(content)

    def _save(figure, fname):
        if hasattr(fname, "write"):
            fname.write(_native.svg(figure._content()))
            return
        name = _native.path(fname)
        if not name.endswith(".svg"):
            # Pixels are not made here: the same picture as lines and text.
            last = name[name.rfind("/") + 1:]
            wanted = name
            name = (name[:name.rfind(".")] if "." in last else name) + ".svg"
            if wanted not in _state["told"]:
                _state["told"].append(wanted)
                _native.write_error("note: savefig writes SVG here: '" + wanted + "' becomes '" + name + "'\n")
        with open(name, "w") as f:
            f.write(_native.svg(figure._content()))

    def figure(num=None, *args, **kw):
        for known in _state["figures"]:
            if num is not None and known.number == num:
                _state["figures"].remove(known)
                _state["figures"].append(known)
                _state["axes"] = None
                return known
        made = Figure(num if num is not None else len(_state["figures"]) + 1, kw.get("figsize"))
        _state["figures"].append(made)
        _state["axes"] = None
        return made

    class _Shape:
        """What is made by hand and a terminal does not show."""
        def __init__(self, *args, **keywords):
            self.label = keywords.get("label", "")

        def get_label(self):
            return self.label

        def set_label(self, label):
            self.label = label

    Circle = Rectangle = Polygon = Line2D = Arrow = Annotation = Text = Button = Slider = _Shape
    MaxNLocator = MultipleLocator = FuncFormatter = FormatStrFormatter = NullLocator = NullFormatter = ScalarFormatter = LogLocator = _Shape

    def polar(theta, r, *args, **keywords):
        import numpy as np
        return plot(np.asarray(r) * np.cos(theta), np.asarray(r) * np.sin(theta), *args, **keywords)

    def gcf():
        return _figure()

    def gca(**kw):
        axes = _state["axes"]
        if axes is None or axes.figure is not _figure():
            axes = _figure().gca()
            _state["axes"] = axes
        return axes

    def sca(axes):
        _state["axes"] = axes

    def axes(*args, **kw):
        if kw.get("projection") == "3d":
            _state["axes"] = _figure().add_subplot(1, 1, 1, **kw)
        return gca()

    def subplot(*args, **kw):
        made = _figure().add_subplot(*args, **kw)
        _state["axes"] = made
        return made

    def subplots(nrows=1, ncols=1, *, squeeze=True, **kw):
        made = figure(figsize=kw.get("figsize"))
        grid = made.subplots(nrows, ncols, squeeze=squeeze, subplot_kw=kw.get("subplot_kw"))
        _state["axes"] = made.axes[-1]
        return made, grid

    def subplot2grid(shape, loc, **kw):
        made = _figure().add_subplot(shape[0], shape[1], loc[0] * shape[1] + loc[1] + 1)
        _state["axes"] = made
        return made

    def suptitle(title, *args, **kw):
        return _figure().suptitle(title)

    def show(*args, **kw):
        """Draws the figures that have not been drawn yet."""
        for figure in _state["figures"]:
            _draw(figure)
        _state["figures"] = []
        _state["axes"] = None

    def draw(*args, **kw):
        if _state["figures"]:
            _draw(_figure(), True)

    def pause(interval, *args, **kw):
        draw()

    def savefig(fname, *args, **kw):
        _save(_figure(), fname)

    def close(which=None):
        figures = _state["figures"]
        gone = figures if which == "all" else figures[-1:] if which is None else [one for one in figures if one is which or one.number == which]
        _state["figures"] = [one for one in figures if not any([one is other for other in gone])]
        _state["axes"] = None

    def get_fignums():
        return sorted([one.number for one in _state["figures"] if isinstance(one.number, int)])

    def fignum_exists(num):
        return any([one.number == num for one in _state["figures"]])

    def subplot_mosaic(mosaic, **kw):
        made = figure()
        return made, made.subplot_mosaic(mosaic)

    def clf():
        _figure().clf()
        _state["axes"] = None

    def cla():
        gca().cla()

    class _Interactive:
        """Takes effect at once; a `with` statement puts back what was before."""
        def __init__(self, isOn):
            self._before, _state["interactive"] = _state["interactive"], isOn
        def __enter__(self):
            return self
        def __exit__(self, *gone):
            _state["interactive"] = self._before

    def ion(): return _Interactive(True)
    def ioff(): return _Interactive(False)

    def isinteractive():
        return _state["interactive"]

    def plot(*args, **kw): return gca().plot(*args, **kw)
    def scatter(*args, **kw): return gca().scatter(*args, **kw)
    def bar(*args, **kw): return gca().bar(*args, **kw)
    def barh(*args, **kw): return gca().barh(*args, **kw)
    def hist(*args, **kw): return gca().hist(*args, **kw)
    def stem(*args, **kw): return gca().stem(*args, **kw)
    def bar_label(*args, **kw): return []
    def hist2d(*args, **kw): return gca().hist2d(*args, **kw)
    def hexbin(*args, **kw): return gca().hexbin(*args, **kw)
    def violinplot(*args, **kw): return gca().violinplot(*args, **kw)
    def stackplot(*args, **kw): return gca().stackplot(*args, **kw)
    def fill(*args, **kw): return gca().fill(*args, **kw)
    def arrow(*args, **kw): return gca().arrow(*args, **kw)
    def axline(*args, **kw): return gca().axline(*args, **kw)
    def axhspan(*args, **kw): return gca().axhspan(*args, **kw)
    def axvspan(*args, **kw): return gca().axvspan(*args, **kw)
    def twinx(*args, **kw): return gca().twinx()
    def twiny(*args, **kw): return gca().twiny()
    def delaxes(axes=None): return _figure().delaxes(gca() if axes is None else axes)
    def pie(*args, **kw): return gca().pie(*args, **kw)
    def boxplot(*args, **kw): return gca().boxplot(*args, **kw)
    def imshow(*args, **kw): return gca().imshow(*args, **kw)
    def spy(*args, **kw): return gca().spy(*args, **kw)
    def contour(*args, **kw): return gca().contour(*args, **kw)
    def contourf(*args, **kw): return gca().contourf(*args, **kw)
    def pcolormesh(*args, **kw): return gca().pcolormesh(*args, **kw)
    def pcolor(*args, **kw): return gca().pcolormesh(*args, **kw)
    def step(*args, **kw): return gca().step(*args, **kw)
    def errorbar(*args, **kw): return gca().errorbar(*args, **kw)
    def semilogy(*args, **kw): return gca().semilogy(*args, **kw)
    def semilogx(*args, **kw): return gca().semilogx(*args, **kw)
    def loglog(*args, **kw): return gca().loglog(*args, **kw)
    def axhline(*args, **kw): return gca().axhline(*args, **kw)
    def axvline(*args, **kw): return gca().axvline(*args, **kw)
    def hlines(*args, **kw): return gca().hlines(*args, **kw)
    def vlines(*args, **kw): return gca().vlines(*args, **kw)
    def fill_between(*args, **kw): return gca().fill_between(*args, **kw)
    def fill_betweenx(*args, **kw): return gca().fill_betweenx(*args, **kw)
    def eventplot(*args, **kw): return gca().eventplot(*args, **kw)
    def stairs(*args, **kw): return gca().stairs(*args, **kw)
    def broken_barh(*args, **kw): return gca().broken_barh(*args, **kw)
    def minorticks_off(): pass
    def quiver(*args, **kw): return gca().quiver(*args, **kw)
    def text(*args, **kw): return gca().text(*args, **kw)
    def annotate(*args, **kw): return gca().annotate(*args, **kw)
    def legend(*args, **kw): return gca().legend(*args, **kw)
    def title(label, *args, **kw): return gca().set_title(label)
    def xlabel(label, *args, **kw): return gca().set_xlabel(label)
    def ylabel(label, *args, **kw): return gca().set_ylabel(label)
    def xscale(value, **kw): return gca().set_xscale(value)
    def yscale(value, **kw): return gca().set_yscale(value)
    def axis(*args, **kw): return gca().axis(*args, **kw)

    def matshow(A, *args, **kw):
        figure()
        return gca().imshow(A, **kw)

    def imread(name, *args, **kw):
        raise NotImplementedError("plt.imread is not available: pictures are not read here; `np.load` and `np.loadtxt` read numbers")

    def xlim(*args, **kw):
        return gca().set_xlim(*args, **kw) if args or kw else gca().get_xlim()

    def ylim(*args, **kw):
        return gca().set_ylim(*args, **kw) if args or kw else gca().get_ylim()

    def xticks(ticks=None, labels=None, **kw):
        if ticks is not None or labels is not None:
            gca()._ticks("x", ticks, labels)
        return gca().get_xticks(), []

    def yticks(ticks=None, labels=None, **kw):
        if ticks is not None or labels is not None:
            gca()._ticks("y", ticks, labels)
        return gca().get_yticks(), []

    def _passed_over(*args, **kw):
        return _Nothing()

    grid = colorbar = tight_layout = subplots_adjust = clim = margins = minorticks_on = tick_params = box = set_cmap = ticklabel_format = _passed_over
    rc = rcdefaults = clabel = figtext = table = connect = waitforbuttonpress = switch_backend = locator_params = autoscale = setp = getp = figlegend = rc_context = get_current_fig_manager = gray = hot = cool = jet = viridis = plasma = magma = inferno = spring = summer = autumn = winter = bone = copper = pink = hsv = prism = sci = _passed_over
    class _Cycle:
        """The colours in the order that curves take them."""
        colors = ["#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b", "#e377c2", "#7f7f7f", "#bcbd22", "#17becf"]

        def by_key(self):
            return {"color": self.colors}

        def __iter__(self):
            return iter([{"color": color} for color in self.colors])

    rcParams = {"axes.prop_cycle": _Cycle(), "figure.figsize": [6.4, 4.8], "figure.dpi": 100.0, "font.size": 10.0, "lines.linewidth": 1.5, "lines.markersize": 6.0}
    rcParamsDefault = dict(rcParams)

    class _Maps:
        """`plt.cm`: every colour map by its name."""
        def __getattr__(self, name):
            if name.startswith("__"):
                raise AttributeError(name)
            return Colormap(name)

        def __getitem__(self, name):
            return Colormap(name)

        def get_cmap(self, name=None, lut=None):
            return get_cmap(name, lut)

        ScalarMappable = ScalarMappable

    cm = colormaps = _Maps()

    class _Styles:
        available = ["default", "ggplot", "seaborn-v0_8", "fivethirtyeight", "dark_background"]

        def use(self, *args):
            pass

        def context(self, *args, **kw):
            return _Nothing()

    style = _Styles()
    """#
}
