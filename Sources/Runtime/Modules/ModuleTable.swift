/// The modules that `import` finds beside NumPy and math, each declared once.
enum ModuleTable {
  static let all: [String: ModuleDefinition] = language.merging(tools) { $1 }.merging(science) { $1 }.merging(pictureParts) { $1 }
    .merging(SklearnParts.all) { $1 }

  /// The modules of matplotlib whose objects a terminal cannot show.
  private static let pictureParts: [String: ModuleDefinition] = {
    var table: [String: ModuleDefinition] = [:]
    for name in [
      "artist", "axis", "collections", "legend", "legend_handler", "offsetbox", "patheffects", "path", "spines", "table", "text",
    ] {
      table["matplotlib." + name] = ModuleDefinition("parts made by hand, passed over", text: Library.mplParts)
    }
    table["matplotlib.transforms"] = ModuleDefinition("transforms of points in the plane", text: Library.mplTransforms)
    table["matplotlib.backends"] = ModuleDefinition("the package of backends")
    for name in ["backend_agg", "backend_pdf", "backend_svg", "backend_tkagg", "backend_qt5agg", "backend_qtagg"] {
      table["matplotlib.backends." + name] = ModuleDefinition("pictures drawn in the terminal all the same", text: Library.mplBackend)
    }
    return table
  }()

  /// Python's own.
  private static let language: [String: ModuleDefinition] = [
    "__future__": ModuleDefinition("nothing: all of it has come", text: Library.future),
    "_native": ModuleDefinition(
      "what the other modules are made of",
      functions: NativeFunctions.all + ObjectNatives.all + ArrayNatives.all + StreamStates.all + TextReaders.all
        + DocumentedExamples.all + TreeNatives.all + CallNatives.all + ByteNatives.all + Digests.functions + ExpressionText.functions
        + VectorNatives.all),
    "_linalg": ModuleDefinition("what numpy.linalg is made of", functions: Decompositions.all),
    "_mixins": ModuleDefinition("what classes get from Sequence, Mapping and their like", text: Library.mixins),
    "_bytearray": ModuleDefinition("bytes that change", text: Library.bytearray),
    "_re": ModuleDefinition("what re is made of", functions: RegularExpressions.all),
    "abc": ModuleDefinition("abstract classes", { ClassModules.abc.members }, text: Library.abcMore),
    "builtins": ModuleDefinition(
      "the names that need no import",
      {
        FunctionTable.globals.filter { name, value in
          switch value {
          case .type: true
          case .builtin(let function): function.module == nil
          default: false
          }
        }
      }),
    "ast": ModuleDefinition("values read from text", functions: [LiteralText.evaluate]),
    "array": ModuleDefinition("numbers of one kind in a row", text: Library.arrays),
    "calendar": ModuleDefinition("weeks, months and leap years", text: Library.calendar),
    "bisect": ModuleDefinition("places in sorted lists", text: Library.bisect),
    "cmath": ModuleDefinition("functions of complex numbers", text: Library.cmath),
    "collections": ModuleDefinition("dictionaries that count or have defaults, queues, named tuples", text: Library.collections),
    "collections.abc": ModuleDefinition("names for hints", { TypingNames.members() }),
    "contextlib": ModuleDefinition("what `with` takes", { ClassModules.contextlib.members }, text: Library.contextlib),
    "copy": ModuleDefinition("copies of values", text: Library.copy),
    "dataclasses": ModuleDefinition("classes made of their fields", { ClassModules.dataclasses.members }, text: Library.dataclassesMore),
    "decimal": ModuleDefinition(
      "numbers in base ten, of as many digits as wanted",
      text: [Library.decimalContext, Library.decimalNumber, Library.decimalFunctions, Library.decimalText].joined(separator: "\n\n")),
    "enum": ModuleDefinition("classes whose objects have names", { ClassModules.enumeration.members }),
    "fractions": ModuleDefinition("ratios of whole numbers", text: Library.fractions),
    "functools": ModuleDefinition("functions made of functions", text: Library.functools),
    "heapq": ModuleDefinition("lists whose least element comes first", text: Library.heapq),
    "importlib": ModuleDefinition("modules imported by name", text: Library.importlib),
    "importlib.metadata": ModuleDefinition("versions of modules", text: Library.importlibMetadata),
    "importlib.util": ModuleDefinition("whether there is a module", text: Library.importlibUtil),
    "inspect": ModuleDefinition("parameters, source and callers of functions", text: Library.inspect),
    "itertools": ModuleDefinition("ways to go over elements", functions: Itertools.all),
    "keyword": ModuleDefinition("the language's own words", text: Library.keyword),
    "numbers": ModuleDefinition("kinds of numbers", text: Library.numbers),
    "operator": ModuleDefinition("the operators as functions", text: Library.operators),
    "random": ModuleDefinition(
      "random numbers, as CPython draws them",
      {
        var members: [String: Value] = [:]
        for function in PythonRandomFunctions.all { members[function.name] = .builtin(function) }
        members["_choices"] = members["choices"]
        return members
      }, text: Library.random),
    "statistics": ModuleDefinition("means and spreads", text: Library.statistics),
    "string": ModuleDefinition("letters, digits and signs as text", text: Library.string),
    "weakref": ModuleDefinition("references that here keep what they name", text: Library.weakref),
    "types": ModuleDefinition("objects with any attributes", text: Library.types),
    "typing": ModuleDefinition("names for hints", { TypingNames.members() }),
  ]

  /// Text, files, time, the program's surroundings.
  private static let tools: [String: ModuleDefinition] = [
    "atexit": ModuleDefinition("nothing: calls at the end are refused by name", text: Library.atexit),
    "base64": ModuleDefinition("bytes as letters", text: Library.base64),
    "codecs": ModuleDefinition("encodings of text", text: Library.codecs),
    "configparser": ModuleDefinition("settings in sections", text: Library.configparser),
    "concurrent": ModuleDefinition("the package of futures"),
    "concurrent.futures": ModuleDefinition("calls handed in, made at once", text: Library.futures),
    "difflib": ModuleDefinition("what sequences have in common", text: Library.difflib),
    "errno": ModuleDefinition("numbers of system errors", text: Library.errno),
    "fnmatch": ModuleDefinition("names that fit a pattern", text: Library.fnmatch),
    "getpass": ModuleDefinition("the user's name", text: Library.getpass),
    "getopt": ModuleDefinition("the words of the command line, as in C", text: Library.getopt),
    "hashlib": ModuleDefinition("checksums of bytes", text: Library.hashlib),
    "locale": ModuleDefinition("how numbers are written: as in C", text: Library.locale),
    "multiprocessing": ModuleDefinition(
      "calls for each element, made in the one process", text: Library.multiprocessing + "\n\n" + Library.multiprocessingMore),
    "platform": ModuleDefinition("the machine's name", text: Library.platform),
    "queue": ModuleDefinition("queues", text: Library.queue),
    "secrets": ModuleDefinition("random numbers that no seed reaches", text: Library.secrets),
    "shutil": ModuleDefinition("files and folders copied, moved, removed", text: Library.shutil),
    "signal": ModuleDefinition("handlers of signals, never called", text: Library.signal),
    "tempfile": ModuleDefinition("files and folders that are gone afterwards", text: Library.tempfile),
    "threading": ModuleDefinition(
      "threads, whose work is done when they are started", text: Library.threading + "\n\n" + Library.threadingMore),
    "argparse": ModuleDefinition("the words of the command line", text: Library.argparse),
    "csv": ModuleDefinition("tables in text files", text: Library.csv),
    "datetime": ModuleDefinition("dates and times of day", text: Library.datetime),
    "doctest": ModuleDefinition("the examples in docstrings, run and compared", text: Library.doctest),
    "glob": ModuleDefinition("paths that fit a pattern", text: Library.glob),
    "gzip": ModuleDefinition("packed files", text: Library.gzip),
    "io": ModuleDefinition(
      "files in memory", functions: [StreamFunctions.stringIO, StreamFunctions.bytesIO, StreamFunctions.open],
      text: Library.ioMore),
    "json": ModuleDefinition("values as text in JSON", functions: JSONFunctions.all, text: Library.json),
    "logging": ModuleDefinition("messages of several levels, on standard error", text: Library.logging),
    "logging.handlers": ModuleDefinition(
      "files of messages", text: "from logging import FileHandler as RotatingFileHandler, FileHandler as TimedRotatingFileHandler"),
    "IPython": ModuleDefinition("the package of IPython.display"),
    "IPython.display": ModuleDefinition("values shown by printing them", text: Library.display),
    "gc": ModuleDefinition("nothing: memory is given back at once", text: Library.garbage),
    "os": ModuleDefinition("files, folders and the environment", text: Library.os),
    "os.path": ModuleDefinition("paths and what stands there", text: Library.osPath),
    "pathlib": ModuleDefinition("paths as objects", text: Library.pathlib),
    "pickle": ModuleDefinition("values in files of Longhand's own", text: Library.pickle),
    "pprint": ModuleDefinition("values over several lines", text: Library.pprint),
    "re": ModuleDefinition("regular expressions", text: Library.re),
    "struct": ModuleDefinition("values as bytes", text: Library.structure),
    "sys": ModuleDefinition("standard streams, arguments, limits", { NativeFunctions.streams() }, text: Library.sys),
    "textwrap": ModuleDefinition("text wrapped and indented", text: Library.textwrap),
    "time": ModuleDefinition("the clock", text: Library.time),
    "timeit": ModuleDefinition("how long functions take", text: Library.timeit),
    "tqdm": ModuleDefinition("loops, without the bar", text: Library.tqdm),
    "tqdm.auto": ModuleDefinition("loops, without the bar", text: Library.tqdm),
    "tqdm.notebook": ModuleDefinition("loops, without the bar", text: Library.tqdm),
    "traceback": ModuleDefinition("where an exception came from, as text", text: Library.traceback),
    "unicodedata": ModuleDefinition("what Unicode says of characters", functions: CharacterData.functions),
    "unittest": ModuleDefinition("tests as methods of classes", text: Library.unittest),
    "uuid": ModuleDefinition("names that nothing else has", text: Library.uuid),
    "warnings": ModuleDefinition("warnings, shown or not", text: Library.warnings),
  ]

  /// What others have made.
  private static let science: [String: ModuleDefinition] = [
    "micrograd": ModuleDefinition("the package of micrograd.engine"),
    "micrograd.engine": ModuleDefinition("tracked values", { ["Value": .type(.variable)] }),
    "matplotlib": ModuleDefinition("pictures", text: Library.matplotlib),
    "matplotlib.animation": ModuleDefinition("pictures that move: their last frame", text: Library.animation),
    "matplotlib.axes": ModuleDefinition("panels", text: Library.mplAxes),
    "matplotlib.dates": ModuleDefinition("marks of an axis of days, passed over", text: Library.mplDates),
    "matplotlib.figure": ModuleDefinition("pictures", text: Library.mplFigure),
    "matplotlib.font_manager": ModuleDefinition("the terminal's one font", text: Library.fontManager),
    "matplotlib.image": ModuleDefinition("nothing: pictures are not read here", text: Library.mplImage),
    "matplotlib.pylab": ModuleDefinition("pyplot's names and NumPy's together", text: Library.pylab),
    "matplotlib.style": ModuleDefinition("styles, passed over", text: Library.mplStyle),
    "matplotlib.widgets": ModuleDefinition("sliders and buttons that stand still", text: Library.mplWidgets),
    "matplotlib.gridspec": ModuleDefinition("rows and columns of panels", text: Library.gridspec),
    "matplotlib.lines": ModuleDefinition("lines made by hand, passed over", text: Library.passedOver),
    "matplotlib.patches": ModuleDefinition("shapes made by hand, passed over", text: Library.passedOver),
    "matplotlib.ticker": ModuleDefinition("marks of an axis, passed over", text: Library.passedOver),
    "matplotlib.pyplot": ModuleDefinition("pictures in the terminal", as: "plt", text: Library.pyplot),
    "joblib": ModuleDefinition("values kept in files, calls one after the other", text: Library.joblib),
    "sklearn": ModuleDefinition("data sets, splits, scalers, encoders, metrics", text: Library.sklearn),
    "sklearn.datasets": ModuleDefinition("data sets", text: Library.sklearnDatasets),
    "sklearn.ensemble": ModuleDefinition(
      "many estimators as one",
      text: Library.sklearnForests + "\n\n" + Library.sklearnEnsembles + "\n\n" + Library.sklearnBoosting + "\n\n"
        + Library.sklearnStacking),
    "sklearn.linear_model": ModuleDefinition(
      "lines and planes, classes on their two sides",
      text: [Library.sklearnLinear, Library.sklearnLasso, Library.sklearnSteps, Library.sklearnHuber].joined(separator: "\n\n")),
    "sklearn.inspection": ModuleDefinition("what an estimator goes by", text: Library.sklearnInspection),
    "sklearn.metrics": ModuleDefinition("how good predictions are", text: Library.sklearnMetrics),
    "sklearn.model_selection": ModuleDefinition(
      "data split, parameters sought",
      text: [Library.sklearnModelSelection, Library.sklearnSearch, Library.sklearnDisplays].joined(separator: "\n\n")),
    "sklearn.calibration": ModuleDefinition("probabilities that are kept to", text: Library.sklearnCalibration),
    "sklearn.compose": ModuleDefinition(
      "transformers of some columns each, and of targets", text: Library.sklearnCompose + "\n\n" + Library.sklearnTargets),
    "sklearn.cluster": ModuleDefinition(
      "k-means, clusters by density, trees of clusters, waves on graphs",
      text: [Library.sklearnCluster, Library.sklearnDensity, Library.sklearnMeans, Library.sklearnSpectral].joined(separator: "\n\n")),
    "sklearn.discriminant_analysis": ModuleDefinition(
      "classes told apart by planes, or by curves", text: Library.sklearnDiscriminant + "\n\n" + Library.sklearnQuadratic),
    "sklearn.dummy": ModuleDefinition("estimators that do not look at the samples", text: Library.sklearnDummy),
    "sklearn.feature_extraction": ModuleDefinition("dictionaries as rows; the package of text", text: Library.sklearnDictionaries),
    "sklearn.feature_extraction.text": ModuleDefinition("texts as counts of words", text: Library.sklearnText),
    "sklearn.feature_selection": ModuleDefinition(
      "the features that tell most", text: Library.sklearnSelection + "\n\n" + Library.sklearnChosen),
    "sklearn.mixture": ModuleDefinition("mixtures of normal distributions", text: Library.sklearnMixture),
    "sklearn.pipeline": ModuleDefinition(
      "transformers and an estimator in a row, transformers side by side", text: Library.sklearnPipeline + "\n\n" + Library.sklearnUnion),
    "sklearn.impute": ModuleDefinition("values for what is missing", text: Library.sklearnImpute + "\n\n" + Library.sklearnNearImputer),
    "sklearn.isotonic": ModuleDefinition("steps that only go up", text: Library.sklearnIsotonic),
    "sklearn.kernel_approximation": ModuleDefinition("features whose products are a kernel's", text: Library.sklearnKernelApproximation),
    "sklearn.kernel_ridge": ModuleDefinition("ridge regression with a kernel", text: Library.sklearnKernelRidge),
    "sklearn.multiclass": ModuleDefinition("an estimator for each class, or each pair", text: Library.sklearnMany),
    "sklearn.manifold": ModuleDefinition("places in few dimensions", text: Library.sklearnManifold),
    "sklearn.multioutput": ModuleDefinition("an estimator for each target", text: Library.sklearnOutputs + "\n\n" + Library.sklearnChains),
    "sklearn.naive_bayes": ModuleDefinition("naive Bayes", text: Library.sklearnBayes),
    "sklearn.exceptions": ModuleDefinition(
      "what estimators raise", text: "class NotFittedError(ValueError, AttributeError): pass\nclass ConvergenceWarning(UserWarning): pass"),
    "sklearn.neighbors": ModuleDefinition("the nearest samples", text: Library.sklearnNeighbors + "\n\n" + Library.sklearnAround),
    "sklearn.neural_network": ModuleDefinition(
      "networks as estimators", text: Library.sklearnNeural + "\n\n" + Library.sklearnMachine),
    "sklearn.gaussian_process": ModuleDefinition("curves through samples, and how sure they are", text: Library.sklearnGaussian),
    "sklearn.gaussian_process.kernels": ModuleDefinition(
      "how alike two samples are", text: Library.sklearnLikeness + "\n\n" + Library.sklearnLikenessPlain),
    "sklearn._liblinear": ModuleDefinition("boundaries as LIBLINEAR finds them", text: Library.sklearnLiblinear),
    "sklearn.preprocessing": ModuleDefinition("scalers and encoders", text: Library.sklearnPreprocessing + "\n\n" + Library.sklearnBins),
    "sklearn.random_projection": ModuleDefinition("samples seen along random directions", text: Library.sklearnRandomProjection),
    "sklearn.svm": ModuleDefinition("classes by the widest gap, curves by the narrowest tube", text: Library.sklearnSVM),
    "sklearn.tree": ModuleDefinition("decision trees", text: Library.sklearnTree),
    "sklearn.utils": ModuleDefinition("rows in another order", text: Library.sklearnUtils),
    "sklearn.utils.class_weight": ModuleDefinition(
      "weights of classes", text: "from sklearn.utils import compute_class_weight, compute_sample_weight"),
    "sklearn.utils.multiclass": ModuleDefinition("labels of targets", text: Library.sklearnMulticlassUtils),
    "sklearn.utils.validation": ModuleDefinition("what estimators ask of their arguments", text: Library.sklearnValidation),
    "matplotlib.cm": ModuleDefinition("names of colour maps", text: Library.colormaps),
    "matplotlib.colors": ModuleDefinition("names of colour maps", text: Library.colormaps),
    "mpl_toolkits": ModuleDefinition("the package of mplot3d"),
    "mpl_toolkits.axes_grid1.inset_locator": ModuleDefinition("axes in axes, passed over", text: Library.mplParts),
    "mpl_toolkits.axes_grid1": ModuleDefinition("axes beside axes, passed over", text: Library.axesGrid),
    "mpl_toolkits.mplot3d": ModuleDefinition("surfaces, drawn as maps", text: Library.spaceAxes),
    "numpy._complex": ModuleDefinition("complex numbers and arrays of them", as: "np", text: Library.complexNumbers),
    "numpy.fft": ModuleDefinition("Fourier transforms", as: "np.fft", text: Library.numpyFFT),
    "numpy._core": ModuleDefinition("limits of dtypes, what is done about errors, matrices", as: "np", text: Library.numpyCore),
    "numpy._methods": ModuleDefinition("methods of arrays", as: "np", text: Library.numpyMethods),
    "numpy._keywords": ModuleDefinition("keywords of NumPy's functions", as: "np", text: Library.numpyKeywords),
    "numpy.char": ModuleDefinition("text in arrays, element by element", as: "np.char", text: Library.numpyChar),
    "numpy.ma": ModuleDefinition("arrays some of whose elements do not count", as: "np.ma", text: Library.numpyMasked),
    "numpy._more": ModuleDefinition("places, elements, polynomials, text of arrays", as: "np", text: Library.numpyMore),
    "numpy.linalg._decompositions": ModuleDefinition("what decompositions give", as: "np.linalg", text: Library.numpyLinalg),
    "numpy.random._bits": ModuleDefinition("where a Generator's draws come from", as: "np.random", text: Library.numpyBits),
    "numpy.random._distributions": ModuleDefinition("distributions of a Generator", as: "rng", text: Library.numpyDistributions),
    "numpy.random._legacy": ModuleDefinition("distributions of np.random", as: "np.random", text: Library.numpyLegacyDistributions),
    "numpy.lib": ModuleDefinition("the package of stride_tricks and mixins"),
    "numpy.lib.mixins": ModuleDefinition(
      "a base of classes that say themselves what operators do", text: "class NDArrayOperatorsMixin:\n    pass"),
    "numpy.lib.stride_tricks": ModuleDefinition("windows over arrays", as: "np.lib.stride_tricks", text: Library.strideTricks),
    "numpy._records": ModuleDefinition("arrays of records", as: "np", text: Library.numpyRecords),
    "numpy.polynomial": ModuleDefinition("polynomials, the constant first", as: "np.polynomial", text: Library.numpyPolynomial),
    "numpy.polynomial.polynomial": ModuleDefinition(
      "polynomials by their coefficients", as: "np.polynomial.polynomial", text: Library.numpyPolynomials),
    "numpy._datetime": ModuleDefinition("moments and spans of time", as: "np", text: Library.numpyDatetime),
    "numpy._objects": ModuleDefinition("arrays of text and of any values", as: "np", text: Library.numpyObjects),
    "numpy.lib.npyio": ModuleDefinition("arrays in files", as: "np", functions: ArrayFile.functions, text: Library.npyio),
    "numpy.exceptions": ModuleDefinition(
      "what NumPy raises and warns of", as: "np.exceptions",
      text: """
        import _native

        AxisError = _native.exception_class("AxisError")

        class VisibleDeprecationWarning(UserWarning): pass
        class ComplexWarning(RuntimeWarning): pass
        class RankWarning(RuntimeWarning): pass
        """),
    "numpy.testing": ModuleDefinition("whether arrays are as expected", as: "np.testing", text: Library.numpyTesting),
    "pandas": ModuleDefinition("tables with named columns", as: "pd", text: Library.pandas),
    "pandas.api.types": ModuleDefinition("what columns hold", text: Library.pandasTypes),
    "pandas.plotting": ModuleDefinition("columns drawn against each other", text: Library.pandasPlotting),
    "pylab": ModuleDefinition("pyplot's names and NumPy's together", text: Library.pylab),
    "numpy.typing": ModuleDefinition("names for hints", text: "from typing import Any as NDArray, Any as ArrayLike, Any as DTypeLike"),
    "sklearn.base": ModuleDefinition("what estimators derive from", text: Library.sklearnBase),
    "sklearn.decomposition": ModuleDefinition(
      "principal components, factors, sources",
      text: [Library.sklearnDecomposition, Library.sklearnKernelPCA, Library.sklearnFactors, Library.sklearnSources]
        .joined(separator: "\n\n")),
    "sklearn.metrics.pairwise": ModuleDefinition("distances and kernels", text: Library.sklearnPairwise),
    "scipy": ModuleDefinition("the package of special, stats, signal, spatial and linalg"),
    "scipy.cluster": ModuleDefinition("the package of hierarchy and vq"),
    "scipy.cluster.vq": ModuleDefinition("k-means by its codes", text: Library.scipyCodes),
    "scipy.cluster.hierarchy": ModuleDefinition("trees of clusters", text: Library.scipyHierarchy),
    "scipy.constants": ModuleDefinition("the numbers of physics", text: Library.scipyConstants),
    "scipy.fft": ModuleDefinition("Fourier and cosine transforms", text: Library.scipyFFT),
    "scipy.fftpack": ModuleDefinition("Fourier and cosine transforms", text: Library.scipyFFT),
    "scipy.integrate": ModuleDefinition(
      "areas and courses",
      text: [Library.scipyIntegrate, Library.scipyQuadrature, Library.scipyLsoda, Library.scipyOdeint, Library.scipyCourses]
        .joined(separator: "\n\n")),
    "scipy.interpolate": ModuleDefinition("functions through points", text: Library.scipyInterpolate + "\n\n" + Library.scipySplines),
    "scipy.ndimage": ModuleDefinition(
      "pictures filtered, turned and shifted", text: Library.scipyNdimage + "\n\n" + Library.scipyShapes),
    "scipy.sparse": ModuleDefinition("arrays most of whose elements are 0", text: Library.scipySparse),
    "scipy.ndimage.interpolation": ModuleDefinition(
      "pictures turned and shifted", text: "from scipy.ndimage import rotate, shift, map_coordinates, affine_transform"),
    "scipy.linalg": ModuleDefinition("decompositions and linear systems", text: Library.scipyLinalg + "\n\n" + Library.scipyFactors),
    "scipy.optimize": ModuleDefinition("least values of functions", text: Library.scipyOptimize),
    "scipy.signal": ModuleDefinition(
      "convolutions, filters and peaks", text: [Library.scipySignal, Library.scipyFilters, Library.scipyPeaks].joined(separator: "\n\n")),
    "scipy.spatial": ModuleDefinition("the nearest points, and hulls", text: Library.scipySpatial),
    "scipy.spatial.distance": ModuleDefinition("distances", text: Library.scipyDistance),
    "scipy.special": ModuleDefinition(
      "sigmoid, softmax and their like",
      text: [Library.scipySpecial, Library.scipySpecialCephes, Library.scipySpecialGammas, Library.scipySpecialShares].joined(
        separator: "\n\n")),
    "scipy.stats": ModuleDefinition(
      "distributions, tests, descriptions",
      text: [
        Library.scipyStats, Library.scipyDistributions, Library.scipyTests, Library.scipyMeans, Library.scipyRanks, Library.scipySpreads,
      ].joined(separator: "\n\n")),
  ]
}
