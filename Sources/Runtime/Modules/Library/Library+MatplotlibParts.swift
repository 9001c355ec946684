extension Library {
  /// The text of `matplotlib`.
  static let matplotlib = #"""
    from matplotlib.pyplot import rcParams, rc, rcdefaults, rc_context, style

    __version__ = "3.11"

    def cycler(*args, **keywords):
        return keywords

    def use(backend, *args, **keywords):
        pass

    def get_backend():
        return "longhand"

    def interactive(isOn):
        pass
    """#

  /// The text of `matplotlib.gridspec`.
  static let gridspec = "from matplotlib.pyplot import GridSpec"

  /// The text of `matplotlib.animation`.
  static let animation = "from matplotlib.pyplot import FuncAnimation"

  /// The text of `matplotlib.ticker`, `matplotlib.patches` and `matplotlib.lines`: what a terminal cannot show, taken and passed over.
  static let axesGrid = #"""
    class _Divider:
        """Says where axes would stand beside others; they are drawn with these."""
        def __init__(self, axes):
            self._axes = axes

        def append_axes(self, position, size=None, pad=None, **more):
            return self._axes

    def make_axes_locatable(axes):
        return _Divider(axes)

    class ImageGrid:
        def __init__(self, fig, rect, nrows_ncols=(1, 1), **more):
            self._axes = [fig.add_subplot(nrows_ncols[0], nrows_ncols[1], i + 1) for i in range(nrows_ncols[0] * nrows_ncols[1])]

        def __iter__(self): return iter(self._axes)
        def __getitem__(self, place): return self._axes[place]
        def __len__(self): return len(self._axes)
    """#

  static let passedOver = #"""
    class _PassedOver:
        def __init__(self, *args, **keywords):
            self.label = keywords.get("label", "")

        def get_label(self):
            return self.label

        def set(self, **keywords): pass

        def __getattr__(self, name):
            # What sets how a shape looks or where it stands is passed over with it.
            if name.startswith("set_"):
                return lambda *args, **keywords: None
            raise AttributeError("'" + type(self).__name__ + "' object has no attribute '" + name + "'")

    Locator = Formatter = MultipleLocator = MaxNLocator = AutoMinorLocator = LogLocator = NullLocator = FixedLocator = LinearLocator = AutoLocator = _PassedOver
    FormatStrFormatter = StrMethodFormatter = FuncFormatter = ScalarFormatter = PercentFormatter = NullFormatter = FixedFormatter = LogFormatter = _PassedOver
    Patch = Circle = Rectangle = Ellipse = Polygon = Wedge = Arrow = FancyArrowPatch = FancyBboxPatch = ConnectionPatch = Line2D = _PassedOver
    """#
}
