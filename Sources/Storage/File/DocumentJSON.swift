import Core

/// The shape of the exported JSON.
///
/// Its names outlive the code: they are never changed.
struct DocumentJSON: Codable {
  static let format = "samdrift-projekt"

  let format: String
  let version: Int
  let project: String
  let transactions: [TransactionJSON]

  init(_ document: ProjectDocument) {
    format = Self.format
    version = FormatVersion.current
    project = document.project
    transactions = document.transactions.map(TransactionJSON.init)
  }
}

struct TransactionJSON: Codable {
  let id: String
  let author: String
  let time: String
  let label: String
  let undoes: String?
  let redoes: String?
  let changes: [ChangeJSON]

  init(_ transaction: Transaction) {
    id = transaction.id
    author = transaction.author
    time = transaction.time.iso
    label = transaction.label
    switch transaction.act {
    case .edit: (undoes, redoes) = (nil, nil)
    case .undo(let target): (undoes, redoes) = (target, nil)
    case .redo(let target): (undoes, redoes) = (nil, target)
    }
    changes = transaction.changes.map(ChangeJSON.init)
  }

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

struct ChangeJSON: Codable {
  let action: String
  let kind: String
  let record: String
  let field: String?
  let old: String?
  let new: String?
  let fields: [String: String]?

  init(_ change: Change) {
    kind = change.reference.kind.name
    record = change.reference.id
    switch change {
    case .insert(_, let fields):
      (action, field, old, new, self.fields) = ("insert", nil, nil, nil, fields)
    case .remove(_, let fields):
      (action, field, old, new, self.fields) = ("remove", nil, nil, nil, fields)
    case .set(_, let field, let old, let new):
      (action, self.field, self.old, self.new, fields) = ("set", field, old, new, nil)
    }
  }

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
      default: throw DocumentProblem("»\(action)« er ikke en slags ændring.")
      }
    }
  }
}
