import Core
import Foundation

/// A whole project with its history as a JSON file, as Documentation/Journal.md describes it.
public struct ProjectDocument: Equatable {
  /// The project's id.
  public let project: String
  /// Whether it comes from a database for practice.
  public let isPractice: Bool
  /// The history, oldest first.
  public let transactions: [Transaction]
  /// The project as its history leaves it.
  public let result: Project

  /// Creates a document of everything in `ledger`.
  public init(_ ledger: Ledger) {
    project = ledger.project.id
    isPractice = false
    transactions = ledger.entries.map(\.transaction)
    result = ledger.project
  }

  /// The JSON text, with keys in a fixed order and a line break at the end.
  public func encoded() -> Data {
    var writer = DocumentWriter(project: project)
    for transaction in transactions { transaction.parts.forEach { writer.add($0) } }
    writer.finish()
    return writer.take()
  }

  /// Reads a document and checks that its history adds up.
  ///
  /// `name` is what messages call the file.
  public init(reading data: Data, name: String) throws(StorageError) {
    let json: DocumentJSON
    do {
      json = try JSONDecoder().decode(DocumentJSON.self, from: data)
    } catch {
      throw StorageError(
        .unreadable,
        """
        \(name) er ikke et projekt, der er eksporteret fra Samdrift. \(Self.explain(error)) \
        Vælg en fil, der er lavet med »samdrift eksport«.
        """)
    }
    guard json.format == DocumentJSON.format, json.version > 0 else {
      throw StorageError(
        .unreadable,
        """
        \(name) er ikke et projekt, der er eksporteret fra Samdrift. \
        Vælg en fil, der er lavet med »samdrift eksport«.
        """)
    }
    guard json.version <= FormatVersion.current else {
      throw StorageError(
        .tooNew,
        """
        \(name) er eksporteret fra en nyere udgave af Samdrift (format \(json.version)). \
        Opdatér Samdrift, og prøv igen.
        """)
    }
    project = json.project
    isPractice = json.practice ?? false
    do {
      transactions = try json.transactions.map { try $0.transaction }
      result = try Self.fold(project: project, transactions)
    } catch {
      throw StorageError(
        .unreadable,
        """
        \(name) kan ikke importeres: \(Self.explain(error)) Intet er ændret. \
        Lav filen igen med »samdrift eksport«.
        """)
    }
  }

  /// The project that the history adds up to.
  private static func fold(project: String, _ transactions: [Transaction]) throws -> Project {
    guard !project.isEmpty, !transactions.isEmpty else {
      throw DocumentProblem("filen indeholder ikke noget projekt.")
    }
    guard !transactions.contains(where: \.id.isEmpty) else {
      throw DocumentProblem("en handling mangler sit id.")
    }
    guard !project.utf8.contains(0), transactions.allSatisfy(\.isStorable) else {
      throw DocumentProblem("en tekst indeholder et nultegn.")
    }
    guard Set(transactions.map(\.id)).count == transactions.count else {
      throw DocumentProblem("den samme handling står der to gange.")
    }
    let ids = [project] + transactions.flatMap { $0.changes.map(\.reference.id) + [$0.id] }
    guard ids.allSatisfy(\.isPlainID) else {
      throw DocumentProblem("et id indeholder et mellemrum eller et styretegn.")
    }
    var result = Project(id: project)
    for (index, transaction) in transactions.enumerated() {
      do {
        for change in transaction.changes { try result.replay(change) }
      } catch {
        throw DocumentProblem(
          "handling nr. \(index + 1) (»\(transaction.label)«) passer ikke til dem før den.")
      }
    }
    return result
  }

  private static func explain(_ error: any Error) -> String {
    switch error {
    case let problem as DocumentProblem: problem.message
    case DecodingError.keyNotFound(let key, let context):
      "Feltet »\(key.stringValue)« mangler\(place(context))."
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "En værdi er ikke af den rette type\(place(context))."
    case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
      "En værdi kan ikke læses\(place(context))."
    default: "Filen er ikke JSON."
    }
  }

  private static func place(_ context: DecodingError.Context) -> String {
    let path = context.codingPath.map { $0.intValue.map { "nr. \($0 + 1)" } ?? $0.stringValue }
    return path.isEmpty ? "" : " i \(path.joined(separator: " › "))"
  }
}

/// What is wrong in a document, as the end of a Danish sentence.
struct DocumentProblem: Error {
  let message: String
  init(_ message: String) { self.message = message }
}

extension String {
  /// Whether it is an id that no list of ids and no other format could take for something else.
  fileprivate var isPlainID: Bool {
    unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator: false
      default: true
      }
    }
  }
}
