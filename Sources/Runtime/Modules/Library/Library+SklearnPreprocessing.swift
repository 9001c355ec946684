extension Library {
  /// The text of `sklearn.preprocessing`.
  static let sklearnPreprocessing = #"""
    from sklearn import StandardScaler, MinMaxScaler, LabelEncoder, LabelBinarizer, OneHotEncoder, Normalizer, scale, normalize, minmax_scale
    from sklearn import PolynomialFeatures, label_binarize
    """#
}
