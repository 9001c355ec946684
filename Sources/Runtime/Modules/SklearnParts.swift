/// The modules of sklearn whose names begin with an underscore: what editors that complete names import from.
enum SklearnParts {
  /// Each of them has the names of its package.
  static let all: [String: ModuleDefinition] = {
    var table: [String: ModuleDefinition] = [:]
    for (package, names) in parts {
      for name in names.split(separator: " ") {
        table["\(package)._\(name)"] = ModuleDefinition("the names of \(package)", text: "from \(package) import *")
      }
    }
    return table
  }()

  private static let parts: [String: String] = [
    "sklearn.cluster": "agglomerative birch dbscan kmeans mean_shift spectral",
    "sklearn.compose": "column_transformer target",
    "sklearn.datasets": "base samples_generator",
    "sklearn.decomposition": "fastica kernel_pca nmf pca truncated_svd",
    "sklearn.ensemble": "bagging forest gb stacking voting weight_boosting",
    "sklearn.feature_selection": "from_model rfe univariate_selection variance_threshold",
    "sklearn.gaussian_process": "gpc gpr",
    "sklearn.impute": "base knn",
    "sklearn.inspection": "permutation_importance",
    "sklearn.linear_model": "base coordinate_descent huber logistic perceptron ridge stochastic_gradient",
    "sklearn.metrics": "classification ranking regression scorer",
    "sklearn.manifold": "isomap",
    "sklearn.mixture": "gaussian_mixture",
    "sklearn.model_selection": "search split validation",
    "sklearn.neighbors": "classification kde lof nearest_centroid regression unsupervised",
    "sklearn.neural_network": "multilayer_perceptron",
    "sklearn.preprocessing": "data discretization encoders function_transformer label polynomial",
    "sklearn.svm": "classes",
    "sklearn.tree": "classes export",
    "sklearn.utils": "bunch testing",
  ]
}
