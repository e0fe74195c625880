/// How much somebody may do to the projects (adgang).
public enum AccessLevel: Int, CaseIterable, Comparable, Sendable {
  /// Sees what isn't confidential, and changes nothing.
  case reader
  /// Sees all, and changes what can be undone.
  case editor
  /// May also delete projects, forget persons and bring whole projects in.
  case owner

  /// The level in Danish.
  public var shown: String {
    switch self {
    case .reader: "læser"
    case .editor: "redaktør"
    case .owner: "ejer"
    }
  }

  /// What the name of the level's group ends with, after the name of the base group.
  public var groupEnding: String {
    switch self {
    case .reader: "-laesere"
    case .editor: "-redaktoerer"
    case .owner: "-ejere"
    }
  }

  /// The less comes first.
  public static func < (a: AccessLevel, b: AccessLevel) -> Bool { a.rawValue < b.rawValue }
}

/// What gives somebody a level of access.
public enum AccessSource: Equatable, Sendable {
  /// Nothing limits it: the file is their own, or no groups for roles have been made.
  case unlimited
  /// The account is in a group of this name.
  case group(String)
  /// The database's server lets its user do so much.
  case grants
  /// The program was asked to show, and not to change.
  case asked
}

/// The access that somebody has, and by what.
public struct Access: Equatable, Sendable {
  /// How much.
  public let level: AccessLevel
  /// By what.
  public let source: AccessSource

  /// Creates an access.
  public init(_ level: AccessLevel, by source: AccessSource) {
    (self.level, self.source) = (level, source)
  }

  /// Everything is allowed.
  public static let unlimited = Access(.owner, by: .unlimited)
  /// As the program was asked to show it.
  public static let asked = Access(.reader, by: .asked)

  /// The access of an account: the highest of the roles that its groups give it.
  ///
  /// `existing` are those of the role groups that the machine has; where it has none, roles aren't
  /// used. Throws where they are, and the account has none.
  public init(
    groups: Set<String>, existing: Set<String>, base: String, account: String
  ) throws(Refusal) {
    let roles = Self.groups(base: base)
    if existing.isDisjoint(with: roles.map(\.name)) {
      self = .unlimited
    } else if let role = roles.last(where: { groups.contains($0.name) }) {
      self.init(role.level, by: .group(role.name))
    } else {
      throw Refusal(
        "Kontoen \(account) har ingen rolle i Samdrift, så intet er åbnet. Bed IT om at sætte den i "
          + "en af grupperne \(roles.map { "\($0.name) (\($0.level.shown))" }.joined(separator: ", ")): "
          + "»samdrift-opsaet konto \(account) --rolle ROLLE«.")
    }
  }

  /// The groups that give a role, the lowest first.
  public static func groups(base: String) -> [(level: AccessLevel, name: String)] {
    AccessLevel.allCases.map { ($0, base + $0.groupEnding) }
  }

  /// The access as IT reads it: "læser, fordi kontoen er i gruppen samdrift-laesere".
  public var words: String {
    switch source {
    case .unlimited: level.shown
    case .group(let name): "\(level.shown), fordi kontoen er i gruppen \(name)"
    case .grants: "\(level.shown), fordi databasens server giver den rettighed"
    case .asked: "\(level.shown), fordi programmet er åbnet med --læs"
    }
  }

  /// Why nothing can be changed; nil where something can.
  public var hindrance: String? {
    if level > .reader { return nil }
    return source == .asked
      ? "Programmet er åbnet med --læs, så intet kan ændres. Åbn det uden --læs for at ændre noget."
      : "Du har adgang som læser, så intet kan ændres. Bed IT om adgang som redaktør, hvis du skal "
        + "ændre noget."
  }

  /// Why no mail can be sent or kept as a file; nil where it can.
  public var hindranceToMail: String? {
    level > .reader
      ? nil
      : "En læser kan ikke sende mail eller gemme en mailkladde. Gem papiret som fil i stedet."
  }

  /// Why the pages for everybody can't be published; nil where they can.
  ///
  /// A reader doesn't see who the persons are, so neither does what is to leave out their names.
  public var hindranceToPublishing: String? {
    if level > .reader { return nil }
    return
      "Siderne kan ikke udgives af en læser, for så ved programmet ikke, hvilke navne der skal "
      + "udelades. Intet er udgivet. "
      + (source == .asked
        ? "Udgiv dem uden --læs." : "Bed en, der har adgang som redaktør, om at udgive dem.")
  }

  /// What a reader can do who should see what is confidential.
  public var hindranceToSeeing: String {
    source == .asked
      ? "Åbn uden --læs for at se det." : "Bed IT om adgang som redaktør, hvis du skal se det."
  }

  /// Why what only an owner may do can't be done; nil where it can.
  public func hindrance(to deed: OwnerDeed) -> String? {
    if level == .owner { return nil }
    return hindrance
      ?? "Kun en ejer kan \(deed.shown). Intet er ændret. Bed en, der har adgang som ejer, om det."
  }
}

/// What only an owner may do.
public enum OwnerDeed: CaseIterable, Sendable {
  /// Delete a project with its history.
  case delete
  /// Take a person out of a history.
  case forget
  /// Bring in a project with its history.
  case bringIn

  /// What it is, after "kan".
  var shown: String {
    switch self {
    case .delete: "slette et helt projekt"
    case .forget: "slette alle spor af en person"
    case .bringIn: "hente et helt projekt ind"
    }
  }
}
