import ArgumentParser
import Core

/// A command that makes one edit of the project, and says so.
protocol EditCommand: ParsableCommand {
  var common: CommonOptions { get }
  /// The edit.
  func edit(in session: Session) throws -> Edit
  /// Says what else is to be said when it has been made.
  func remark(in session: Session) throws
}

extension EditCommand {
  func remark(in session: Session) {}

  func run() throws {
    var session = try common.session()
    try session.demandPresent()
    try session.commitAndReport(try edit(in: session))
    try remark(in: session)
  }
}
