extension Library {
  /// The text of `sklearn.datasets`.
  static let sklearnDatasets = #"""
    from sklearn import make_moons, make_circles, make_blobs, make_classification, make_regression, load_iris, load_digits
    from sklearn import load_breast_cancer, load_wine, load_diabetes, load_boston, fetch_california_housing, fetch_openml, fetch_20newsgroups
    """#
}
