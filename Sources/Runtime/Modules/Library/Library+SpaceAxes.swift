extension Library {
  /// The text of `mpl_toolkits.mplot3d`.
  static let spaceAxes = "from matplotlib.pyplot import Axes3D"

  /// More of the text of `matplotlib.pyplot`: axes in space.
  static let pyplotSpace = #"""
    class Axes3D(Axes):
        """Axes in space, drawn as they are seen from above."""

        def __init__(self, fig, row=0, *args, **more):
            Axes.__init__(self, fig, row if isinstance(row, int) else 0)

        def scatter(self, xs, ys, zs=0, zdir="z", s=20, c=None, depthshade=None, *args, **kw):
            return Axes.scatter(self, xs, ys, c=c, **kw)

        def plot(self, xs, ys, *args, zs=0, zdir="z", **kw):
            style = args if args and isinstance(args[0], str) else args[1:]
            return Axes.plot(self, xs, ys, *style[:1], **kw)

        def text(self, x, y, z, s="", *args, **kw):
            return Axes.text(self, x, y, s, **kw)

        scatter3D, plot3D = scatter, plot

        def contour3D(self, *args, **kw): return self.contour(*args, **kw)
        def contourf3D(self, *args, **kw): return self.contourf(*args, **kw)
    """#
}
