import Core

/// The shape of the exported JSON, as it is read; `DocumentWriter` writes it.
///
/// Its names outlive the code: they are never changed.
struct DocumentJSON: Decodable {
  static let format = "samdrift-projekt"

  let format: String
  let version: Int
  /// Whether it comes from a database for practice; left out where it doesn't.
  let practice: Bool?
  let project: String
  let transactions: [TransactionJSON]
}

struct TransactionJSON: Decodable {
  let id: String
  let author: String
  let time: String
  let label: String
  let undoes: String?
  let redoes: String?
  let changes: [ChangeJSON]

  var transaction: Transaction {
    get throws {
      guard let moment = Moment(iso: time) else {
        throw DocumentProblem("»\(time)« er ikke et tidspunkt.")
      }
      let act: Act = undoes.map(Act.undo(of:)) ?? redoes.map(Act.redo(of:)) ?? .edit
      return Transaction(
        id: id, author: author, time: moment, label: label, act: act,
        changes: try changes.map { try $0.change })
    }
  }
}

struct ChangeJSON: Decodable {
  let action: String
  let kind: String
  let record: String
  let field: String?
  let old: String?
  let new: String?
  let fields: [String: String]?

  var change: Change {
    get throws {
      guard let kind = Kind(named: kind) else {
        throw DocumentProblem("»\(kind)« er ikke noget, dette program kender.")
      }
      let reference = Reference(kind, record)
      switch (action, field) {
      case ("insert", _): return .insert(reference, fields ?? [:])
      case ("remove", _): return .remove(reference, fields ?? [:])
      case ("set", let field?): return .set(reference, field: field, old: old, new: new)
      default: throw DocumentProblem("»\(action)« er ikke en type ændring.")
      }
    }
  }
}
