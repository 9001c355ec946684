import Testing

@testable import Runtime

/// Tracked values that are given to functions of modules that are written in the language.
@Suite struct ModuleBoundaryTests {
  static let modules = [
    "numpy", "numpy.linalg", "numpy.fft", "numpy.ma", "numpy.polynomial.polynomial", "cmath", "statistics", "scipy.special",
    "scipy.signal", "scipy.stats", "scipy.linalg", "scipy.ndimage", "scipy.integrate", "scipy.spatial.distance",
    "sklearn.metrics", "sklearn.metrics.pairwise", "sklearn.preprocessing",
  ]

  /// The names that programs see, and those that are made when they are first asked for.
  private static func names(_ module: String) -> [String] {
    let late = Modules.lateNames[module]?.keys.sorted() ?? []
    return late.filter { !["fromfile", "info", "show_config"].contains($0) }
  }

  @Test(arguments: modules) func noGradientIsLostWithoutAWord(_ module: String) {
    let (output, failure) = evaluated(
      """
      import numpy as np
      import \(module) as M
      def tracked(v):
          if isinstance(v, Value): return True
          if isinstance(v, (list, tuple)): return any([tracked(u) for u in v])
          return False
      def numbers(v):
          if isinstance(v, (list, tuple)): return [n for u in v for n in numbers(u)]
          if isinstance(v, (float, complex)): return [v]
          try: v = np.asarray(v)
          except Exception: return []
          return list(v.ravel()) if getattr(v, "dtype", np.dtype(int)).kind in "fc" else []
      calls = [lambda g, a, b, s: g(a), lambda g, a, b, s: g(b), lambda g, a, b, s: g(a, a), lambda g, a, b, s: g(s), lambda g, a, b, s: g(a, 2),
               lambda g, a, b, s: g([1.0, 2.0, 3.0, 4.0], a), lambda g, a, b, s: g(b, a[:2]), lambda g, a, b, s: g([a, a])]
      def given(d): return np.array([0.3 + d, 0.55, 0.21, 0.77]), np.array([[2.0 + d, 0.3], [0.3, 1.5]]), 0.4 + d
      count = 0
      for name in sorted(set(dir(M) + \(Self.names(module)))):
          f = getattr(M, name)
          if name.startswith("_") or name in \(Array(ModuleBoundary.withoutSlope).sorted()) or isinstance(f, type) or not callable(f): continue
          for call in calls:
              try:
                  near, far = numbers(call(f, *given(0.0))), numbers(call(f, *given(0.001)))
                  if not near or len(near) != len(far) or all([p == q for p, q in zip(near, far)]): continue
              except Exception: continue
              count += 1
              try: result = call(f, *[param(v) for v in given(0.0)])
              except (ValueError, IndexError): continue
              except Exception as e:
                  if not any([w in str(e) for w in ("gradient", "tracked", "slope")]): print("says", name, e)
                  continue
              if not tracked(result) and "Value(" not in repr(result): print("loses", name, repr(result)[:60])
      print(count > 0)
      """)
    #expect(failure == nil, "\(failure?.message ?? "")")
    #expect(output == "True\n", "\(output)")
  }

  @Test func aTrackedValueIsDrawnAndOrderedAsItIs() {
    let (output, failure) = evaluated(
      """
      import matplotlib.pyplot as plt
      from sklearn.metrics import roc_auc_score
      w = param([0.3, 0.7, 0.2, 0.9])
      counts, edges, _ = plt.hist(w, bins=2)
      print(counts, roc_auc_score([0, 1, 0, 1], w))
      """)
    #expect(failure == nil && output == "[2. 2.] 1.0\n", "\(output)\(failure?.message ?? "")")
  }

  /// A name in the table that no module has would excuse nothing.
  @Test(arguments: ModuleBoundary.withoutSlope.sorted()) func whatHasNoSlopeIsThere(_ name: String) {
    let (output, failure) = evaluated(
      "import sklearn.metrics, scipy.stats, pandas\nprint(any([hasattr(m, '\(name)') for m in (sklearn.metrics, scipy.stats, pandas)]))")
    #expect(failure == nil && output == "True\n")
  }

  @Test func theErrorFunctionsFollow() {
    let (output, failure) = evaluated(
      """
      from scipy.special import erf, erfc, ndtr
      w = param([0.5, -1.0])
      (erf(w) + 2 * erfc(w)).sum().backward()
      print(np.allclose(w.grad, -2 / np.sqrt(np.pi) * np.exp([-0.25, -1.0]), rtol=1e-14))
      w = param([0.5, -1.0])
      (w * ndtr(w)).sum().backward()
      print(np.round(w.grad, 8))
      """)
    // The second is the slope of gelu in its erf form: Φ(x) + x·φ(x).
    #expect(failure == nil && output == "True\n[ 0.86749512 -0.08331547]\n", "\(output)\(failure?.message ?? "")")
  }

  @Test func whatIsRefusedIsNamedAsTheProgramNamesIt() {
    for (call, name) in [
      ("scipy.special.gamma(w)", "scipy.special.gamma"),
      ("StandardScaler().fit_transform(w.reshape(2, 1))", "StandardScaler.fit_transform"),
      ("scipy.ndimage.gaussian_filter(w, 1)", "scipy.ndimage.gaussian_filter"), ("np.linalg.svd(w.reshape(1, 2))", "svd"),
    ] {
      let (_, failure) = evaluated(
        "import scipy.special, scipy.ndimage\nfrom sklearn.preprocessing import StandardScaler\nw = param([1.0, 2.0])\n\(call)")
      #expect(failure?.message == "\(name) has no gradient here, so it does not work on tracked values", "\(failure?.message ?? "did it")")
    }
  }
}
