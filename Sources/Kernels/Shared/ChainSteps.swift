import Kernels

/// One pass of a chain, or a row of training steps.
@inline(__always)
func chainSteps<L: Lanes, H: Lanes, S: Lanes>(_: L.Type, _: H.Type, _: S.Type, _ chain: UnsafePointer<Chain<L.Scalar>>)
where H.Scalar == L.Scalar, S.Scalar == L.Scalar {
  let row = chain.pointee.row
  while true {
    chainPass(L.self, H.self, S.self, chain)
    guard let row else { return }
    let loss = chain.pointee.lossValue.pointee
    row.pointee.losses[row.pointee.made] = loss
    row.pointee.made &+= 1
    guard loss.isFinite else {
      row.pointee.ending = .lossNotFinite
      return
    }
    let moved = row.pointee.update
    update(L.self, S.self, moved)
    guard isFinite(L.self, S.self, UnsafePointer(moved.pointee.w), moved.pointee.count) else {
      row.pointee.ending = .parametersNotFinite
      return
    }
    if row.pointee.made == row.pointee.count { return }
  }
}
