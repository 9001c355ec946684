extension Library {
  /// The text of `sklearn.model.selection`.
  static let sklearnModelSelection = #"""
    from sklearn import train_test_split, KFold
    from sklearn import _refused
    cross_val_score = _refused("cross_val_score", "loop over KFold(n_splits=5).split(X) and train on each part")
    GridSearchCV = _refused("GridSearchCV", "loop over the values and keep the best")
    """#
}
