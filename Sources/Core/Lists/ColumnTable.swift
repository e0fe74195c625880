/// What a column of somebody's file is taken for.
public enum ColumnUse: Hashable, Codable, Sendable {
  /// A column of the list, by its name.
  case field(String)
  /// What stands in it is kept in the note.
  case note
  /// It isn't brought in.
  case leftOut
}

/// How it is settled what the columns of a file are taken for.
public enum ColumnChoice: Equatable, Sendable {
  /// By their headings, or as it was chosen before; whoever brings it in is asked where neither tells.
  case known
  /// Whoever brings it in is asked, beginning with what has been chosen, column by column.
  case asked(beginning: [ColumnUse])
  /// As it has been chosen, column by column.
  case chosen([ColumnUse])
}

/// The columns of somebody's file beside those of a list, to choose what is what.
public struct ColumnTable: Equatable, Sendable {
  /// A cell that shows what a column has.
  public struct Sample: Equatable, Sendable {
    /// Where it is: "række 5".
    public let place: String
    /// What stands there.
    public let text: String
    /// What it would be understood as, or what is wrong with it, by the names of the list's columns.
    public let readings: [String: Reading]

    /// Creates a sample.
    public init(place: String, text: String, readings: [String: Reading]) {
      (self.place, self.text, self.readings) = (place, text, readings)
    }
  }

  /// What a cell is understood as.
  public struct Reading: Equatable, Sendable {
    /// The value as people read it, or a sentence about what is wrong.
    public let text: String
    /// Whether it can be used.
    public let isUsable: Bool

    /// Creates a reading.
    public init(_ text: String, isUsable: Bool = true) {
      (self.text, self.isUsable) = (text, isUsable)
    }
  }

  /// A column of the file.
  public struct Column: Equatable, Sendable {
    /// Its heading; empty where it has none.
    public let heading: String
    /// Its letter, as spreadsheet programs have them.
    public let letter: String
    /// What it is taken for.
    public var use: ColumnUse
    /// Whether it has what must not be kept here, whatever is chosen.
    public let isForbidden: Bool
    /// The first cells with something in them, three at most.
    public let samples: [Sample]

    /// Creates a column.
    public init(
      _ heading: String, letter: String, use: ColumnUse, isForbidden: Bool, samples: [Sample]
    ) {
      (self.heading, self.letter, self.use) = (heading, letter, use)
      (self.isForbidden, self.samples) = (isForbidden, samples)
    }
  }

  /// The columns of the file, in order.
  public var columns: [Column]
  /// The columns of the list by name, with their headings, in the order they are offered.
  public let fields: [Choice]
  /// The columns of the list that it can't do without: one of each.
  public let demands: [[String]]
  /// Whether the list has a note that the rest may be kept in.
  public let hasNote: Bool

  /// Creates a table.
  public init(
    _ columns: [Column], fields: [Choice], demands: [[String]], hasNote: Bool
  ) {
    (self.columns, self.fields) = (columns, fields)
    (self.demands, self.hasNote) = (demands, hasNote)
  }

  /// What a column may be taken for, in the order they are offered; those that others are taken for
  /// already come too.
  public var uses: [ColumnUse] {
    fields.compactMap { $0.stored.map { .field($0) } } + (hasNote ? [.note] : []) + [.leftOut]
  }

  /// Takes the columns for something else, one after the other; what must not be kept stays left out.
  public mutating func take(_ uses: [ColumnUse]) {
    for (place, use) in zip(columns.indices, uses) where !columns[place].isForbidden {
      columns[place].use = use
    }
  }

  /// What a use is called.
  public func name(of use: ColumnUse) -> String {
    switch use {
    case .field(let name): fields.first { $0.stored == name }?.shown ?? name
    case .note: "gem i noten"
    case .leftOut: "udelad"
    }
  }

  /// Why the list can't be read so, as a sentence; nil when it can.
  public var trouble: String? {
    var seen: [ColumnUse: Column] = [:]
    for column in columns {
      guard case .field = column.use else { continue }
      if let first = seen[column.use] {
        return "Både »\(first.shownHeading)« og »\(column.shownHeading)« er "
          + "»\(name(of: column.use))«. Vælg noget andet for den ene."
      }
      seen[column.use] = column
    }
    for names in demands where !names.contains(where: { seen[.field($0)] != nil }) {
      let wanted = names.map { "»\(name(of: .field($0)))«" }
      return "Vælg, hvilken kolonne der er \(wanted.prefix(2).joined(separator: " eller "))."
    }
    return nil
  }
}

extension ColumnTable.Column {
  /// The heading, or the letter where it has none.
  public var shownHeading: String { heading.isEmpty ? "Kolonne \(letter)" : heading }
}
