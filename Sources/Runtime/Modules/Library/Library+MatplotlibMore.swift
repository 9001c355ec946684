extension Library {
  /// The text of `matplotlib.font_manager`: a terminal has one font.
  static let fontManager = #"""

    class FontProperties:
        def __init__(self, family=None, style=None, variant=None, weight=None, stretch=None, size=None, fname=None, **more):
            self._family, self._size, self._file = family, size, fname

        def get_name(self): return self._family if isinstance(self._family, str) else "monospace"
        def get_family(self): return [self._family or "monospace"]
        def get_size(self): return self._size or 10.0
        def get_file(self): return self._file
        def set_size(self, size): self._size = size
        def set_family(self, family): self._family = family
        set_name = set_family
        def set_weight(self, weight): pass
        def set_style(self, style): pass

    class FontEntry:
        def __init__(self, name="monospace", fname=""):
            self.name, self.fname = name, fname

    class FontManager:
        ttflist, afmlist = [FontEntry()], []
        def addfont(self, path): pass
        def findfont(self, prop, **more): return ""
        def get_font_names(self): return [f.name for f in self.ttflist]

    fontManager = FontManager()

    def findfont(prop, **more): return ""
    def findSystemFonts(fontpaths=None, fontext="ttf"): return []
    def get_font_names(): return fontManager.get_font_names()
    def _rebuild(): pass
    def _load_fontmanager(*, try_read_cache=True): return fontManager
    """#

  /// The text of `matplotlib.image`.
  static let mplImage = #"""

    from matplotlib.pyplot import imread

    def imsave(fname, arr, **more):
        raise NotImplementedError("imsave is not available here: pictures are drawn by imshow and written as SVG by savefig")

    class AxesImage: pass
    """#

  /// The text of `matplotlib.style`.
  static let mplStyle = #"""

    from matplotlib.pyplot import style as _style

    use, context, available = _style.use, _style.context, _style.available
    library = {}
    """#

  /// The text of `matplotlib.figure`.
  static let mplFigure = #"""

    from matplotlib.pyplot import Figure, figure as _figure

    def figaspect(arg):
        import numpy as np
        share = arg.shape[0] / arg.shape[1] if hasattr(arg, "shape") else arg
        return np.array([4.8 / share, 4.8]) if share > 0.3 else np.array([16.0, 16.0 * share])
    """#

  /// The text of the modules of matplotlib that make parts of pictures by hand: taken and passed over.
  static let mplParts = #"""

    class _PassedOver:
        def __init__(self, *args, **keywords):
            self.label = keywords.get("label", "")

        def get_label(self): return self.label
        def __add__(self, other): return self
        def __call__(self, *args, **keywords): return None
        def set(self, **keywords): pass

        def __getattr__(self, name):
            # What sets how a shape looks or where it stands is passed over with it.
            if name.startswith("set_"):
                return lambda *args, **keywords: None
            raise AttributeError("'" + type(self).__name__ + "' object has no attribute '" + name + "'")

    LineCollection = PatchCollection = PathCollection = PolyCollection = QuadMesh = Collection = EllipseCollection = RegularPolyCollection = CircleCollection = BrokenBarHCollection = _PassedOver
    Path = _PassedOver
    OffsetImage = AnnotationBbox = AnchoredText = TextArea = HPacker = VPacker = DrawingArea = OffsetBox = AnchoredOffsetbox = _PassedOver
    HandlerLine2D = HandlerTuple = HandlerPatch = HandlerBase = HandlerPathCollection = Legend = Text = Annotation = _PassedOver
    Artist = Spine = Axis = XAxis = YAxis = Tick = PathEffect = Stroke = withStroke = Normal = SimplePatchShadow = Table = _PassedOver

    def blended_transform_factory(x, y): return _PassedOver()
    def offset_copy(trans, **more): return trans
    def inset_axes(parent_axes, *args, **keywords): return parent_axes
    def zoomed_inset_axes(parent_axes, *args, **keywords): return parent_axes
    def mark_inset(*args, **keywords): return None, None, None
    """#

  /// The text of `matplotlib.dates`: marks of an axis, passed over.
  static let mplDates = #"""

    import datetime as _datetime
    from matplotlib.ticker import Locator as _PassedOver

    DateFormatter = ConciseDateFormatter = AutoDateFormatter = _PassedOver
    DateLocator = AutoDateLocator = YearLocator = MonthLocator = WeekdayLocator = DayLocator = HourLocator = MinuteLocator = SecondLocator = _PassedOver
    MO, TU, WE, TH, FR, SA, SU = range(7)

    def date2num(d):
        import numpy as np
        if np.ndim(d):
            return np.array([date2num(v) for v in d])
        d = d if isinstance(d, _datetime.datetime) else _datetime.datetime(d.year, d.month, d.day)
        return (d - _datetime.datetime(1970, 1, 1)).total_seconds() / 86400

    def num2date(x, tz=None):
        return _datetime.datetime(1970, 1, 1) + _datetime.timedelta(days=float(x))

    def datestr2num(d): return date2num(_datetime.datetime.fromisoformat(d))
    """#

  /// The text of `matplotlib.widgets`: what a mouse would move stands still.
  static let mplWidgets = #"""

    class Widget:
        def __init__(self, ax=None, label="", valmin=0, valmax=1, *, valinit=0.5, **more):
            self.ax, self.label, self.val, self.valmin, self.valmax = ax, label, valinit, valmin, valmax

        def on_changed(self, func): return 0
        def on_clicked(self, func): return 0
        def on_submit(self, func): return 0
        def set_val(self, val): self.val = val
        def reset(self): pass
        def disconnect(self, cid): pass

    class Slider(Widget): pass
    class Button(Widget):
        def __init__(self, ax, label="", **more): Widget.__init__(self, ax, label)
    class CheckButtons(Widget):
        def __init__(self, ax, labels=(), actives=None, **more): Widget.__init__(self, ax)
    class RadioButtons(CheckButtons): pass
    class TextBox(Button): pass
    class RangeSlider(Slider): pass
    Cursor = RectangleSelector = LassoSelector = SpanSelector = CheckButtons
    """#

  /// The text of matplotlib's backends: pictures are drawn in the terminal whatever is asked for.
  static let mplBackend = #"""

    class FigureCanvasBase:
        def __init__(self, figure=None):
            self.figure = figure

        def draw(self): pass
        def print_figure(self, filename, **more): self.figure.savefig(filename)
        print_png = print_figure
        def get_tk_widget(self): raise NotImplementedError("windows are not opened here: plt.show() draws in the terminal")

    FigureCanvasAgg = FigureCanvas = FigureCanvasTkAgg = FigureCanvasQTAgg = FigureCanvasSVG = FigureCanvasBase

    class PdfPages:
        def __init__(self, filename, **more):
            self._name, self._count = str(filename), 0
        def savefig(self, figure=None, **more):
            import matplotlib.pyplot as plt
            self._count += 1
            (figure or plt.gcf()).savefig(self._name + "-" + str(self._count) + ".svg")
        def close(self): pass
        def __enter__(self): return self
        def __exit__(self, *more): pass
        def get_pagecount(self): return self._count
    """#

  /// The text of `matplotlib.axes`.
  static let mplAxes = #"""
    from matplotlib.pyplot import Axes

    Subplot = SubplotBase = Axes
    """#
}
