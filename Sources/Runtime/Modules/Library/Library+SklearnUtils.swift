extension Library {
  /// The text of `sklearn.utils`.
  static let sklearnUtils = #"""
    from sklearn import shuffle, resample, check_random_state, Bunch
    """#
}
