extension Library {
  /// The text of `sklearn.models`.
  static let sklearnModels = #"""
    from sklearn import _refused, _by_hand, _no_model
    MLPClassifier = _refused("MLPClassifier", _by_hand)
    MLPRegressor = _refused("MLPRegressor", _by_hand)
    LogisticRegression = _refused("LogisticRegression", "`net 2 -> 1 sigmoid` and `train` are one, or a few lines of NumPy")
    LinearRegression = _refused("LinearRegression", "`net 1 -> 1` and `train` are one, or np.linalg.solve(X.T @ X, X.T @ y)")
    Perceptron = _refused("Perceptron", _by_hand)
    SGDClassifier = _refused("SGDClassifier", _by_hand)
    Ridge = _refused("Ridge", _no_model)
    Lasso = _refused("Lasso", _no_model)
    RandomForestClassifier = _refused("RandomForestClassifier", _no_model)
    GradientBoostingClassifier = _refused("GradientBoostingClassifier", _no_model)
    KNeighborsClassifier = _refused("KNeighborsClassifier", _no_model)
    SVC = _refused("SVC", _no_model)
    LinearSVC = _refused("LinearSVC", _no_model)
    DecisionTreeClassifier = _refused("DecisionTreeClassifier", _no_model)
    """#
}
