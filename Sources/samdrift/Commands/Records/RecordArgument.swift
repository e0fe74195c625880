import ArgumentParser
import Core

/// A kind of record that a command has one of as its argument, by number or by name.
protocol ArgumentRecord: CalledRecord {
  /// What it is called by: a number, or a text.
  associatedtype Call: ExpressibleByArgument
  /// What the help says of the argument.
  static var argument: ArgumentHelp { get }
  /// The record that is called so; throws a `Failure` when none is.
  static func called(by call: Call, in session: Session) throws -> Self
}

extension ArgumentRecord where Call == String {
  static func called(by call: String, in session: Session) throws -> Self {
    try called(call, in: session)
  }
}

extension NumberedRecord {
  static func called(by call: Int, in session: Session) throws -> Self {
    try with(number: call, in: session)
  }
}

/// The record that a command is about, as its argument.
struct RecordArgument<Record: ArgumentRecord>: ParsableArguments {
  @Argument(help: Record.argument) var call: Record.Call

  /// The record; throws a `Failure` when there is none that is called so.
  func record(in session: Session) throws -> Record {
    try Record.called(by: call, in: session)
  }
}

extension Milestone: ArgumentRecord {
  typealias Call = Int
  static let argument = ArgumentHelp("Milepælens nummer, 1 til 12.", valueName: "nr")

  static func called(by call: Int, in session: Session) throws -> Milestone {
    try session.milestone(call)
  }
}

extension Activity {
  static let argument = ArgumentHelp("Aktivitetens nummer.", valueName: "nr")
}

extension Goal {
  static let argument = ArgumentHelp("Målets nummer.", valueName: "nr")
}

extension AllocationKey {
  static let argument = ArgumentHelp("Fordelingsnøglens nummer.", valueName: "nr")
}

extension Round {
  static let argument = ArgumentHelp("Opfølgningens nummer.", valueName: "nr")
}

extension Stakeholder {
  static let argument = ArgumentHelp("Interessentens nummer.", valueName: "nr")
}

extension Department: ArgumentRecord {
  typealias Call = String
  static let argument = ArgumentHelp("Afdelingens navn.", valueName: "afdeling")
}

extension OperatingModel: ArgumentRecord {
  typealias Call = String
  static let argument = ArgumentHelp("Modellens navn eller plads.", valueName: "model")
}

extension Meeting: ArgumentRecord {
  typealias Call = String
  static let argument = ArgumentHelp("Mødets dato eller navn.", valueName: "møde")
}
