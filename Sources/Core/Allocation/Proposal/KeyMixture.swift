import Text

/// What a key is to go by: whole per cent that are 100 together (ny fordeling).
///
/// It is made of what departments have for good. Hours are what a key is held against, and fixed
/// shares would only repeat what was used; neither is a part of it.
public struct KeyMixture: Hashable, Sendable {
  /// One of the things that it goes by.
  public struct Part: Hashable, Sendable {
    /// What it is.
    public let basis: KeyBasis
    /// How many per cent of the pool go by it.
    public let percent: Int
  }

  /// What may be in it, in the order of `KeyBasis.ingredients`.
  public static let bases = KeyBasis.ingredients.filter { $0 != .hours && $0 != .fixed }

  /// What it goes by, in the order of `bases`; none weighs nothing.
  public let parts: [Part]

  /// Creates one; nil unless the parts are among `bases`, each once, and 100 per cent together.
  public init?(_ percents: [(basis: KeyBasis, percent: Int)]) {
    let known = Dictionary(percents.map { ($0.basis, $0.percent) }) { first, _ in first }
    parts = Self.bases.compactMap { basis in
      known[basis].flatMap { $0 > 0 ? Part(basis: basis, percent: $0) : nil }
    }
    guard known.count == percents.count, known.keys.allSatisfy(Self.bases.contains),
      percents.allSatisfy({ (0...100).contains($0.percent) }),
      percents.reduce(0, { $0 + $1.percent }) == 100
    else { return nil }
  }

  /// The mixture in words: "40 % boliger, 60 % m²", or "m²" where that is all.
  public var words: String { AllocationKey(id: "").going(by: self).words }
}

extension AllocationKey {
  /// The key as it would be if it went by a mixture; one of a single part goes by that alone.
  public func going(by mixture: KeyMixture) -> AllocationKey {
    with { key in
      let isMixed = mixture.parts.count > 1
      key.basis = isMixed ? .mixed : mixture.parts[0].basis
      for basis in KeyBasis.ingredients {
        let percent = mixture.parts.first { $0.basis == basis }?.percent
        key.setWeight(isMixed ? percent.map { Quantity($0) } : nil, of: basis)
      }
    }
  }
}

extension KeyMixture: FieldValue {
  /// Per cent by basis.
  public static var storedType: StoredType { .mixture }
  /// A mixture.
  public static func input(default standard: KeyMixture?) -> FieldInput { .mixture }

  /// Reads a mixture as it is stored: "tenancyUnits:40 area:60".
  public init?(stored: String) {
    let parts = stored.split(separator: " ").map { part -> (KeyBasis, Int)? in
      let pair = part.split(separator: ":", omittingEmptySubsequences: false)
      guard pair.count == 2, let basis = KeyBasis(stored: String(pair[0])),
        let percent = Int(stored: String(pair[1])), percent > 0
      else { return nil }
      return (basis, percent)
    }
    guard parts.allSatisfy({ $0 != nil }) else { return nil }
    self.init(parts.compactMap { $0 })
    guard self.stored == stored else { return nil }
  }

  /// The per cent by the stored words of what it goes by.
  public var stored: String {
    parts.map { "\($0.basis.stored):\($0.percent)" }.joined(separator: " ")
  }

  /// The mixture in words.
  public var shown: String { words }

  /// Reads a mixture as people write it: "40 % boliger, 60 % m²", or "boliger=40, m2=60".
  public static func read(_ text: String) -> Result<KeyMixture, Refusal> {
    Result { () throws(Refusal) in
      var parts: [(basis: KeyBasis, percent: Int)] = []
      let pieces = text.split { ",;+".contains($0) }
      for piece in pieces {
        let words = piece.split { $0.isWhitespace || "%=:".contains($0) }.map(String.init)
        let names = words.filter { !$0.isDigits }
        let numbers = words.filter(\.isDigits).compactMap { Int(stored: $0) }
        guard let basis = KeyBasis.called(names.joined(separator: " ")), bases.contains(basis),
          numbers.count == 1 || words == names && pieces.count == 1
        else { throw Refusal("»\(String(piece).trimmed)« forstås ikke. \(example)") }
        parts.append((basis, numbers.first ?? 100))
      }
      guard let mixture = KeyMixture(parts) else {
        throw Refusal(
          parts.isEmpty
            ? example : "Skriv hver del én gang, i hele procent, og 100 i alt. \(example)")
      }
      return mixture
    }
  }

  private static let example = "Skriv fx »40 % boliger, 60 % m²«."
}

extension KeyBasis {
  /// What somebody calls by a word, or nil.
  fileprivate static func called(_ word: String) -> KeyBasis? {
    stored(word: word).flatMap(KeyBasis.init(stored:))
  }
}
