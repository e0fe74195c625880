/// A stream of ids that follows from a seed; the seed comes from the system's randomness.
public struct IDSource: Sendable {
  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
  private var state: UInt64

  /// Creates the stream that `seed` gives.
  public init(seed: UInt64) { state = seed }

  /// The next id: 12 letters and digits that can't be mistaken for one another.
  public mutating func next() -> String {
    // SplitMix64 (Steele, Lea, Flood 2014).
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    bits ^= bits >> 31
    return String((0..<12).map { Self.alphabet[Int(bits >> (5 * UInt64($0)) & 31)] })
  }
}
