/// What a change does to a step that `phase` is in the middle of.
extension Passes {
  /// It cannot go on.
  mutating func breakPhase(_ why: String) {
    if phase != nil { phaseNote = "\(why), so the step begins again at layer 1" }
    phase = nil
  }

  /// What it has shown of a layer and of all that comes behind it is void; the layers before it stand.
  mutating func returnToForward(of layer: Int, _ why: String) {
    guard let phase else { return }
    if case .forward(let next) = phase, next <= layer {
      phaseNote = "\(why); layer \(layer) is still to come, so all that was shown of this step stands"
      return
    }
    if layer == 1 { return breakPhase(why) }
    self.phase = .forward(layer: layer)
    phaseNote = "\(why), so the step goes back to layer \(layer); what was shown of the layers before it stands"
  }

  /// The loss and what followed from it is void; the layers' forward pass stands.
  mutating func returnToLoss(_ why: String) {
    switch phase {
    case .backward, .update:
      phase = .loss
      phaseNote = "\(why), so the step goes back to the loss; the forward pass stands"
    case nil, .forward, .loss: break
    }
  }

  /// Why the step begins anew, told once.
  mutating func takePhaseNote() -> String? {
    defer { phaseNote = nil }
    return phaseNote
  }
}
