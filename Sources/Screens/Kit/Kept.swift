/// A value that is kept as long as what it is made from, its key, is the same.
struct Kept<Key: Equatable, Value> {
  private var kept: (key: Key, value: Value)?

  /// The value that was made from `key`; nil when what is kept was made from something else.
  subscript(key: Key) -> Value? {
    get {
      if let kept, kept.key == key { kept.value } else { nil }
    }
    set { kept = newValue.map { (key, $0) } }
  }
}
