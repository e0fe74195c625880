/// How a stakeholder is brought in (inddragelse).
///
/// The raw value is the stored word.
public enum Handling: String, CaseIterable, FieldValue {
  case informed, heard, involved, decides

  /// The handling in Danish.
  public var shown: String {
    switch self {
    case .informed: "informeres"
    case .heard: "høres"
    case .involved: "inddrages"
    case .decides: "beslutter med"
    }
  }

  /// What else it is called.
  public var synonyms: [String] { self == .decides ? ["medbeslutter"] : [] }
}

/// The four types that a stakeholder's place in the matrix makes it.
///
/// It is called by what is done, so that the person it is said of can read it. The raw value is the
/// word in JSON, which never changes.
public enum StakeholderType: String, CaseIterable, Sendable {
  case resource = "resource"
  case greyEminence = "greyEminence"
  case hostage = "hostage"
  case external = "external"

  /// The type's name in Danish.
  public var name: String {
    switch self {
    case .resource: "tæt inddraget"
    case .greyEminence: "lyttes til"
    case .hostage: "holdes orienteret"
    case .external: "følges"
    }
  }
}

/// Where a stakeholder stands in the matrix: how much it can influence the project, and how much
/// the project affects it, from 1 (little) to 5 (much).
public struct MatrixPosition: Hashable, Sendable {
  /// Influence (indflydelse), 1–5.
  public var influence: Int
  /// Affectedness (berørthed), 1–5.
  public var affectedness: Int

  /// The numbers that either may be.
  public static let range = 1...5

  /// The numbers as they are chosen; `standard` is stored as nothing.
  static func choices(default standard: Int) -> [Choice] {
    range.map { Choice(stored: $0 == standard ? nil : $0.stored, shown: $0.shown) }
  }

  /// Creates a position.
  public init(influence: Int, affectedness: Int) {
    self.influence = influence
    self.affectedness = affectedness
  }

  /// From this number on, influence or affectedness counts as great.
  ///
  /// The middle counts as great, because it is worse to overlook somebody than to ask once too
  /// often.
  public static let great = 3

  /// The type of stakeholder that stands here.
  public var type: StakeholderType {
    switch (influence >= Self.great, affectedness >= Self.great) {
    case (true, true): .resource
    case (true, false): .greyEminence
    case (false, true): .hostage
    case (false, false): .external
    }
  }

  /// The handling that suits a stakeholder who stands here.
  public var suggestedHandling: Handling {
    switch type {
    case .resource: influence == Self.range.upperBound ? .decides : .involved
    case .greyEminence: .heard
    case .hostage, .external: .informed
    }
  }

  /// The position in words: "indflydelse 4, berørthed 5".
  public var words: String { "indflydelse \(influence), berørthed \(affectedness)" }

  /// The position moved by some steps, kept inside the matrix.
  public func moved(influence: Int = 0, affectedness: Int = 0) -> MatrixPosition {
    func keep(_ number: Int) -> Int {
      min(max(number, Self.range.lowerBound), Self.range.upperBound)
    }
    return MatrixPosition(
      influence: keep(self.influence + influence),
      affectedness: keep(self.affectedness + affectedness))
  }
}
