extension Network {
  public func explain(
    _ parameter: String, at index: [Int], inputs: Tensor, targets: Tensor, setup: TrainingSetup = .init()
  ) throws(EngineError) -> Explanation { throw EngineError("not yet") }
}
