extension [Activity] {
  /// The places of the records that are other than in `earlier`; nil where there are more or fewer.
  func places(changedSince earlier: Self) -> [Int]? {
    guard count == earlier.count else { return nil }
    let isSame = withUnsafeBufferPointer { now in
      earlier.withUnsafeBufferPointer { now.baseAddress == $0.baseAddress }
    }
    return isSame ? [] : indices.filter { self[$0] != earlier[$0] }
  }
}
