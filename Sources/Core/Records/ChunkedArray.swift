/// An array in chunks that copies share: where one of them is changed, only a chunk is copied.
///
/// An element is found at once, as in an array, and putting one in or taking one out moves those that
/// follow.
public struct ChunkedArray<Element> {
  /// How many elements a chunk has, a power of two.
  @inlinable static var size: Int { 32 }

  /// The chunks that have all the elements they can.
  @usableFromInline private(set) var full: [[Element]] = []
  /// The elements after those, fewer than a chunk has: where there are few, all of them.
  @usableFromInline private(set) var rest: [Element] = []

  /// Creates an empty one.
  public init() {}

  /// Puts an element after all others.
  mutating func append(_ element: Element) {
    rest.append(element)
    if rest.count == Self.size {
      full.append(rest)
      rest = []
    }
  }

  /// Puts an element before the one at a place.
  mutating func insert(_ element: Element, at place: Int) {
    var (coming, seat) = (element, place % Self.size)
    for chunk in place / Self.size..<full.count {
      let leaving = full[chunk].removeLast()
      full[chunk].insert(coming, at: seat)
      (coming, seat) = (leaving, 0)
    }
    rest.insert(coming, at: seat)
    append(rest.removeLast())
  }

  /// Takes out the element at a place.
  mutating func remove(at place: Int) -> Element {
    let first = place / Self.size
    if first == full.count { return rest.remove(at: place % Self.size) }
    let element = full[first].remove(at: place % Self.size)
    for chunk in first + 1..<full.count { full[chunk - 1].append(full[chunk].removeFirst()) }
    if rest.isEmpty {
      rest = full.removeLast()
    } else {
      full[full.count - 1].append(rest.removeFirst())
    }
    return element
  }
}

extension ChunkedArray: RandomAccessCollection {
  /// 0.
  @inlinable public var startIndex: Int { 0 }

  /// How many elements there are.
  @inlinable public var endIndex: Int { full.count * Self.size + rest.count }

  /// The element at a place.
  public internal(set) subscript(place: Int) -> Element {
    @inlinable _read {
      let chunk = place / Self.size
      let elements = chunk < full.count ? full[chunk] : rest
      yield elements[place % Self.size]
    }
    _modify {
      let chunk = place / Self.size
      if chunk < full.count {
        yield &full[chunk][place % Self.size]
      } else {
        yield &rest[place % Self.size]
      }
    }
  }
}

extension ChunkedArray {
  /// Goes through the elements, chunk by chunk.
  public struct Iterator: IteratorProtocol {
    @usableFromInline let array: ChunkedArray
    @usableFromInline var elements: [Element] = []
    @usableFromInline var chunk = 0
    @usableFromInline var seat = 0

    @inlinable init(_ array: ChunkedArray) { self.array = array }

    /// The next element, or nil after the last.
    @inlinable public mutating func next() -> Element? {
      if seat == elements.count {
        if chunk > array.full.count { return nil }
        elements = chunk < array.full.count ? array.full[chunk] : array.rest
        (chunk, seat) = (chunk + 1, 0)
        if elements.isEmpty { return nil }
      }
      defer { seat += 1 }
      return elements[seat]
    }
  }

  /// Begins at the first element.
  @inlinable public func makeIterator() -> Iterator { Iterator(self) }
}

extension ChunkedArray: ExpressibleByArrayLiteral {
  /// Creates one with these elements.
  public init(arrayLiteral elements: Element...) {
    for element in elements { append(element) }
  }
}

// Arrays ask first whether they are the same, so shared chunks aren't looked into.
extension ChunkedArray: Equatable where Element: Equatable {
  /// The places of the elements that are other than in `earlier`; nil where there are more or
  /// fewer.
  func places(changedSince earlier: Self) -> [Int]? {
    guard count == earlier.count else { return nil }
    var changed: [Int] = []
    for chunk in full.indices where full[chunk] != earlier.full[chunk] {
      let begin = chunk * Self.size
      changed += (begin..<begin + Self.size).filter { self[$0] != earlier[$0] }
    }
    if rest != earlier.rest {
      changed += (full.count * Self.size..<count).filter { self[$0] != earlier[$0] }
    }
    return changed
  }
}

extension ChunkedArray: Sendable where Element: Sendable {}
