import Limits

/// The numbers of a tensor to the bit; what is asked for breaks off when the line is to stop.
extension Tensor {
  /// FNV-1a of no bytes.
  package static var emptyHash: UInt64 { 0xcbf2_9ce4_8422_2325 }

  /// FNV-1a over the bytes of the numbers, the lowest first, behind those that were hashed before.
  package func hash(behind before: UInt64) -> UInt64 {
    withElements { elements in
      var hash = before
      Work.inPieces(elements.count, of: 1 << 16) { piece in
        for element in elements[piece] {
          var bits = element.bitPattern
          for _ in 0..<8 {
            hash = (hash ^ (bits & 0xff)) &* 0x0000_0100_0000_01b3
            bits >>= 8
          }
        }
      }
      return hash
    }
  }

  /// Whether they are these.
  package func hasBits(of others: [Double]) -> Bool {
    withElements { elements in
      guard elements.count == others.count else { return false }
      var areSame = true
      Work.inPieces(others.count) { piece in
        areSame = areSame && piece.allSatisfy { elements[$0].bitPattern == others[$0].bitPattern }
      }
      return areSame
    }
  }
}
