import Text

/// A place where a copy and the project at home have each become something else.
public struct MergePlace: Hashable, Sendable {
  /// The record.
  public let reference: Reference
  /// The stored name of the field; nil for the record itself.
  public let field: String?

  /// Creates a place.
  public init(_ reference: Reference, _ field: String? = nil) {
    (self.reference, self.field) = (reference, field)
  }
}

/// What of a copy can't be merged by itself.
public struct MergeConflict: Equatable, Sendable {
  /// Where.
  public let place: MergePlace
  /// What the copy would have made of what is at home, and what stands in the way.
  public let conflict: Conflict
  /// Whether it can be chosen that what the copy says is to hold; what is at home does otherwise.
  public let isChoice: Bool
  /// The copy's transaction that it comes from, the last where there are several.
  public let transaction: Transaction
}

/// A record that got another number at home than it had in the copy, since another has that there.
public struct Renumbering: Equatable, Sendable {
  /// The record.
  public let reference: Reference
  /// The stored name of the field with the number: a version counts as one.
  public let field: String
  /// Its number in the copy.
  public let old: Int
  /// Its number at home.
  public let new: Int

  /// What has become of it, as it stands inside a sentence, such as "version 2 blev version 3".
  public var words: String { words("blev") }

  /// What becomes of it, as it stands inside a sentence, such as "version 2 bliver version 3".
  public var wordsBefore: String { words("bliver") }

  private func words(_ verb: String) -> String {
    let label = field == "number" ? "nr." : reference.kind.type.label(of: field).lowercasedFirst
    return "\(label) \(old) \(verb) \(label) \(new)"
  }
}

/// Why a copy can't be merged at all.
public enum MergeRefusal: Error, Equatable, Sendable {
  /// It is of another project.
  case otherProject
  /// The project at home doesn't have all that the copy was taken with, as after a restoration.
  case homeIsOlder
  /// The copy's history doesn't add up.
  case damaged
}
