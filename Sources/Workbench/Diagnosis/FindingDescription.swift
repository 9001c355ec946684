/// What `help diagnose` and a report say about a finding wherever it is met.
struct FindingDescription {
  /// What it is, in a few words.
  var summary: String
  /// What it means: two sentences.
  var meaning: String
  /// The id of the lesson that explains it, and of its step that does.
  var lesson: String
  var step: String
  /// Lines that show it in a fresh session, `diagnose` behind them.
  var example: [String]
}

extension FindingID {
  var description: FindingDescription {
    switch self {
    case .targetShape, .unreachableTargets, .unscaledFeatures, .unscaledTargets, .orderedBatches, .contradictingSamples, .shuffledLabels,
      .constantFeature, .duplicateFeature, .classImbalance, .shiftedTest, .tooFewSamples:
      ofData
    case .weightsReset, .lostUpdate, .staleOutput, .accumulatedGradients, .overwrittenGradient, .repeatedUpdate, .missingUpdate,
      .swappedParts, .wrongSign, .missingSlope, .wrongGradient, .wrongAxis, .sameBatch, .missingMean, .notFinite:
      ofProgram
    case .allFrozen, .zeroWeights, .symmetricUnits, .noActivation, .deadUnits, .saturatedUnits, .vanishingGradients, .explodingGradients,
      .needsHiddenLayer, .bottleneck, .lossMismatch:
      ofNetwork
    case .float16Overflow, .tooMuchRegularization, .tooMuchDropout, .alwaysClipped, .endedSchedule, .rateTooHigh, .rateTooLow,
      .overfitting, .stillFalling, .plateau:
      ofTraining
    }
  }

  func entry(_ summary: String, _ meaning: String, lesson: String, step: String, example: String...) -> FindingDescription {
    FindingDescription(summary: summary, meaning: meaning, lesson: lesson, step: step, example: example)
  }

  private var ofData: FindingDescription {
    switch self {
    case .targetShape:
      entry(
        "targets in another form than the network's output",
        "Every output needs a target to be compared with: one number for one output, a class number or a row of 0 and 1 for several. "
          + "Classes are counted from 0.", lesson: "classes", step: "slope",
        example: "data iris", "net 4 -> 8 tanh -> 1 sigmoid")
    case .unreachableTargets:
      entry(
        "targets that the last activation cannot give",
        "A sigmoid gives numbers from 0 to 1, a tanh from -1 to 1, a relu none below 0. Targets beyond that stay wrong for ever, "
          + "and the last layer runs into its limit.", lesson: "activations", step: "sigmoid",
        example: "data [[0],[1],[2],[3]] [[0],[2],[4],[6]]", "net 1 -> 4 tanh -> 1 sigmoid", "loss mse", "train 100")
    case .unscaledFeatures:
      entry(
        "features far from the size of 1, or of very different sizes",
        "Large inputs make large sums, which saturate or make the steps overshoot; a rate small enough for the largest feature is too "
          + "small for all others. Scaled to mean 0 and deviation 1, one learning rate suits them all.", lesson: "optimizers",
        step: "valley",
        example: "data [[0,900],[1,1500],[0,2100],[1,3000]] [0,0,1,1]", "net 2 -> 4 tanh -> 1 sigmoid", "train 100")
    case .unscaledTargets:
      entry(
        "targets far from the size of 1",
        "The first outputs are near 0, so the errors, and with them the gradients, are as large as the targets. "
          + "Scaled targets keep the steps small enough to land.", lesson: "descent", step: "diverge",
        example: "data [[0],[1],[2],[3]] [[0],[4000],[8000],[12000]]", "net 1 -> 4 tanh -> 1", "train 100")
    case .orderedBatches:
      entry(
        "one class at a time",
        "Whoever sees class 0 alone learns to say 0, and forgets it over class 1. Each batch should hold all classes: give all the data "
          + "at once, and `train batch=` shuffles them.", lesson: "descent", step: "exact-and-rough",
        example: "data [[0.1],[0.2],[0.8],[0.9]] [0,0,1,1]", "net 1 -> 4 tanh -> 1 sigmoid", "train 20", "data [[0.8],[0.9]] [1,1]",
        "train 20")
    case .contradictingSamples:
      entry(
        "equal inputs with different targets",
        "The network gives equal inputs equal answers, so at least one of them stays wrong. "
          + "Look for a missing feature, or for labels that were mixed up.", lesson: "world", step: "contradiction",
        example: "data [[0,0],[0,1],[1,0],[1,1],[0,0],[1,1]] [0,1,1,0,1,0]", "net 2 -> 4 tanh -> 1 sigmoid")
    case .shuffledLabels:
      entry(
        "targets that have nothing to do with their inputs",
        "Neither the nearest neighbours nor a straight line tell more than chance does, on samples they have not seen. "
          + "Most often inputs and targets were sorted or shuffled apart.", lesson: "world", step: "contradiction",
        example: "data moons n=100 noise=0.1", "np.random.seed(1)", "y[:] = np.random.permutation(y)", "net 2 -> 8 tanh -> 1 sigmoid")
    case .constantFeature:
      entry(
        "a feature that never changes",
        "What is the same in every sample tells none apart; it acts as a second bias. Leave the column out, or find out why it is empty.",
        lesson: "world", step: "constant", example: "data [[0,1],[1,1],[2,1],[3,1]] [0,0,1,1]", "net 2 -> 4 tanh -> 1 sigmoid")
    case .duplicateFeature:
      entry(
        "two features that say the same",
        "The one can be computed from the other, so it adds weights and no knowledge. Its steps count twice; one of the columns can go.",
        lesson: "world", step: "twice",
        example: "data [[0,0],[1,1],[2,2],[3,3]] [0,0,1,1]", "net 2 -> 4 tanh -> 1 sigmoid")
    case .classImbalance:
      entry(
        "one class far more often than the others",
        "Always answering the largest class is right nearly always, and the loss rests there. "
          + "Accuracy says little then: read the rows of the confusion matrix, and give the rare class more samples.", lesson: "classes",
        step: "rare",
        example: "X = np.linspace(0, 1, 40).reshape(-1, 1)", "y = np.where(abs(X - 0.5) < 0.03, 1, 0)", "data X y",
        "net 1 -> 4 tanh -> 1 sigmoid", "train 100")
    case .shiftedTest:
      entry(
        "a test part unlike the training part",
        "What was learnt holds where the samples lay. Test samples from elsewhere measure something else: scale and draw both parts alike.",
        lesson: "techniques", step: "test",
        example: "data iris test=0.3 order=file", "net 4 -> 8 tanh -> 3 softmax")
    default:
      entry(
        "few samples for so many parameters",
        "With many more parameters than samples the network can learn every sample by heart. "
          + "What it says between them is then left to chance: take more samples or fewer units.", lesson: "techniques", step: "by-heart",
        example: "data moons n=12 noise=0.2", "net 2 -> 64 relu -> 64 relu -> 1 sigmoid")
    }
  }

  private var ofNetwork: FindingDescription {
    switch self {
    case .allFrozen:
      entry(
        "every layer frozen",
        "Frozen layers keep their weights, so a step changes nothing. `unfreeze` lets them learn.", lesson: "two-stage", step: "freeze",
        example: "data xor", "net 2 -> 4 tanh -> 1 sigmoid", "freeze all", "train 20")
    case .zeroWeights:
      entry(
        "first weights of zero",
        "Gradients pass backwards through the weights, and through zeros nothing passes. "
          + "With random first weights each unit begins somewhere else.", lesson: "deep", step: "zeros",
        example: "data xor", "net 2 -> 4 tanh -> 1 sigmoid init=zeros", "train 100")
    case .symmetricUnits:
      entry(
        "units with equal weights",
        "Units that begin equal get equal gradients and stay equal: together they are one unit. Random first weights tell them apart.",
        lesson: "deep", step: "alike",
        example: "data xor", "net 2 -> 4 tanh -> 1 sigmoid", "W1 = np.ones((2, 4))", "W2 = np.ones((4, 1))", "train 100")
    case .noActivation:
      entry(
        "no activation between two layers",
        "One matrix behind another is one matrix: without an activation between them, two layers can do no more than one. "
          + "tanh or relu makes the second layer count.", lesson: "xor", step: "identity",
        example: "data xor", "net 2 -> 4 -> 1 sigmoid", "train 100")
    case .deadUnits:
      entry(
        "relu units that are off for every sample",
        "Where z is below 0 for all samples, relu gives 0 and passes no gradient back: such a unit cannot come back to life. "
          + "leaky_relu keeps a slope there.", lesson: "activations", step: "dead",
        example: "data xor", "net 2 -> 4 relu -> 1 sigmoid", "b1 = [-50, -50, -50, -50]", "train 100")
    case .saturatedUnits:
      entry(
        "sigmoid or tanh units at their limits",
        "Far from 0 these curves are flat, and a flat curve passes hardly any gradient. Smaller weights bring the sums back to the slope.",
        lesson: "activations", step: "saturation",
        example: "data xor", "net 2 -> 4 tanh -> 1 sigmoid", "W1 = W1 * 100", "b1 = [40, -40, 40, -40]", "train 100")
    case .vanishingGradients:
      entry(
        "gradients that fade towards the first layers",
        "Each layer multiplies the gradient by its slope and weights; small factors, one after the other, leave nothing. "
          + "relu or tanh with fitting first weights, and fewer layers, keep it alive.", lesson: "deep", step: "vanishing",
        example: "data xor",
        "net 2 -> 4 sigmoid -> 4 sigmoid -> 4 sigmoid -> 4 sigmoid -> 4 sigmoid -> 4 sigmoid -> 1 sigmoid", "train 200")
    case .explodingGradients:
      entry(
        "gradients that grow towards the first layers",
        "Large weights multiply the gradient layer by layer, and one step throws the weights far away. "
          + "First weights that fit the layer's size keep the sums near 1.", lesson: "deep", step: "exploding",
        example: "data sine", "net 1 -> 32 relu -> 32 relu -> 32 relu -> 1 init=normal")
    case .needsHiddenLayer:
      entry(
        "no hidden layer where none will do",
        "One layer draws one straight line, and no straight line does what is asked for. A hidden layer bends it.", lesson: "xor",
        step: "four",
        example: "data xor", "net 2 -> 1 sigmoid", "train 500")
    case .bottleneck:
      entry(
        "a layer too narrow for what must pass",
        "Everything later layers learn of the input passes through the narrowest layer. What does not fit through it is lost.",
        lesson: "xor", step: "two",
        example: "data circles n=60 noise=0.05", "optimizer sgd lr=0.5", "net 2 -> 1 tanh -> 1 sigmoid", "train 300")
    default:
      entry(
        "a loss that does not go with the last activation",
        "The squared error of a sigmoid or softmax is flat just where the answer is most wrong, so learning is slowest where it is needed. "
          + "bce goes with sigmoid, cross_entropy with softmax, mse with identity.", lesson: "loss", step: "both",
        example: "data iris scale=standard", "net 4 -> 8 tanh -> 3 softmax", "loss mse", "train 100")
    }
  }

  var ofTraining: FindingDescription {
    switch self {
    case .float16Overflow:
      entry(
        "numbers beyond 65504, the largest of float16",
        "Mixed precision computes in 16 bits, and what is larger than 65504 becomes infinite. "
          + "Scaled features keep the sums small; float32 reaches up to 10³⁸.", lesson: "techniques", step: "precision",
        example: "data [[10000],[70000],[90000],[120000]] [0,0,1,1]", "net 1 -> 4 relu -> 1 sigmoid", "precision float16-mixed")
    case .tooMuchRegularization:
      entry(
        "a penalty stronger than the loss",
        "The penalty pulls every weight to 0 harder than the data pull it anywhere. A smaller one (`l2`, or the optimizer's `weight_decay`) lets the data speak.",
        lesson: "techniques", step: "too-much",
        example: "data xor", "net 2 -> 4 tanh -> 1 sigmoid", "regularize l2=1", "train 200")
    case .tooMuchDropout:
      entry(
        "dropout that leaves too little",
        "In each step that share of the units is missing; what is left must do the whole work. In small networks even half is too much.",
        lesson: "techniques", step: "dropout",
        example: "data moons n=60 noise=0.1", "net 2 -> 8 tanh -> dropout 0.9 -> 1 sigmoid", "train 200")
    case .alwaysClipped:
      entry(
        "a clip that cuts every step",
        "Clipping is for rare, large gradients. Where it cuts them all, its limit sets the size of the steps and the slope counts for nothing.",
        lesson: "techniques", step: "clip",
        example: "data xor", "net 2 -> 4 tanh -> 1 sigmoid", "clip norm=0.0001", "train 200")
    case .endedSchedule:
      entry(
        "a schedule that has taken the learning rate to 0",
        "A schedule counts the epochs since the first weights, and once it has come to its end no step moves anything, however long "
          + "the training goes on. Let it last as long as the training, or set `schedule constant`.",
        lesson: "techniques", step: "schedule",
        example: "data moons n=60", "net 2 -> 8 tanh -> 1 sigmoid", "optimizer adam lr=0.03", "schedule cosine epochs=5", "train 300")
    case .rateTooHigh:
      entry(
        "steps that overshoot",
        "A step is the learning rate times the slope, and these land beyond the valley, higher up than they began. "
          + "The loss bounces or grows without end.", lesson: "descent", step: "diverge",
        example: "data xor", "optimizer sgd lr=100", "net 2 -> 4 tanh -> 1 sigmoid", "train 100")
    case .rateTooLow:
      entry(
        "steps too small to arrive",
        "Each step changes the weights by so little that the end is thousands of epochs away. A larger rate gets there sooner.",
        lesson: "descent", step: "rates", example: "data moons n=100 noise=0.1", "optimizer sgd lr=1e-05", "net 2 -> 8 tanh -> 1 sigmoid",
        "train 100")
    case .overfitting:
      entry(
        "the test loss grows while the training loss falls",
        "From some point on the network learns the samples by heart, their noise included. Stop there, take more samples, or hold it back "
          + "with dropout or l2.", lesson: "techniques", step: "early-stopping",
        example: "data moons n=60 noise=0.4 test=0.5", "optimizer adam lr=0.05", "net 2 -> 16 tanh -> 16 tanh -> 1 sigmoid", "train 400")
    case .stillFalling:
      entry(
        "a loss that is still falling",
        "Nothing is wrong but that it has stopped too soon. Train on.", lesson: "descent", step: "many",
        example: "data moons n=100 noise=0.1", "net 2 -> 8 tanh -> 1 sigmoid", "train 10")
    default:
      entry(
        "a loss that has come to rest too high",
        "The slope is all but 0 where the training stands: on a flat stretch that momentum or a larger rate may cross, or in a hollow that "
          + "only other first weights avoid. The curvature along the gradient tells which.", lesson: "xor", step: "stuck",
        example: "data xor", "optimizer sgd lr=1", "net 2 -> 2 relu -> 1 sigmoid seed=1", "train 2000")
    }
  }
}
