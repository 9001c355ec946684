import NeuralNetwork

/// What losses and activations are called in other libraries, and what does the same here.
enum ForeignNames {
  static let losses: [String: String] = [
    "binary_crossentropy": "bce", "binary_cross_entropy": "bce", "bceloss": "bce", "bcewithlogitsloss": "bce", "bce_with_logits": "bce",
    "log_loss": "bce", "logloss": "bce", "crossentropy": "cross_entropy", "crossentropyloss": "cross_entropy",
    "categorical_crossentropy": "cross_entropy", "sparse_categorical_crossentropy": "cross_entropy",
    "softmax_cross_entropy": "cross_entropy",
    "nll": "cross_entropy", "nllloss": "cross_entropy", "nll_loss": "cross_entropy", "mseloss": "mse", "mse_loss": "mse",
    "mean_squared_error": "mse", "meansquarederror": "mse", "squared_error": "mse", "l2": "mse", "l2loss": "mse", "l1loss": "mae",
    "l1": "mae", "mean_absolute_error": "mae", "absolute_error": "mae", "smoothl1loss": "huber", "smooth_l1": "huber", "huberloss": "huber",
  ]

  static let activations: [String: String] = [
    "logistic": "sigmoid", "expit": "sigmoid", "σ": "sigmoid", "linear": "identity", "none": "identity", "leakyrelu": "leaky_relu",
    "lrelu": "leaky_relu", "heaviside": "step", "hyperbolic": "tanh", "rectifier": "relu",
  ]

  /// Activations that there are not here, and the nearest one.
  static let nearestActivations: [String: String] = [
    "swish": "gelu", "silu": "gelu", "mish": "gelu", "selu": "elu", "prelu": "leaky_relu", "sign": "step", "tanhshrink": "tanh",
  ]

  /// The loss that a name means, ours or another's; nil where none does.
  static func loss(_ name: String) -> String? {
    let lower = name.lowercased()
    return LossFunction(rawValue: lower)?.name ?? losses[lower]
  }
}
