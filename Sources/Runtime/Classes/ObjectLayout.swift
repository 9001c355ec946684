/// Which attributes an object has and where each stands; objects of one class that got the same ones in the same order share it.
///
/// That an object has a certain layout says everything that an access needs to know, so accesses remember layouts.
final class ObjectLayout {
  private(set) var names: [String] = []
  private var slots: [String: Int] = [:]
  private var larger: [String: ObjectLayout] = [:]

  /// From so many attributes on an object has a layout of its own.
  private static let sharedLimit = 64
  /// Whether all objects that get the same attribute next have the same layout then.
  var isShared: Bool { names.count < ObjectLayout.sharedLimit }

  var count: Int { names.count }

  func slot(_ name: String) -> Int? { slots[name] }

  /// The layout of an object that gets one attribute more.
  func adding(_ name: String) -> ObjectLayout {
    if let layout = larger[name] { return layout }
    let layout: ObjectLayout
    if isShared {
      layout = ObjectLayout()
      layout.names = names
      layout.slots = slots
      larger[name] = layout
    } else if names.count == ObjectLayout.sharedLimit {
      layout = ObjectLayout()
      layout.names = names
      layout.slots = slots
    } else {
      layout = self
    }
    layout.slots[name] = names.count
    layout.names.append(name)
    return layout
  }
}
