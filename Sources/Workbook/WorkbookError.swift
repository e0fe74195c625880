/// Why a file isn't read as a workbook, or can't be written as one.
public enum WorkbookError: Error, Equatable, Sendable {
  /// What a file is instead.
  public enum Format: Equatable, Sendable {
    /// Excel's before 2007 (.xls).
    case oldExcel
    /// A workbook with a password.
    case encrypted
    /// LibreOffice's and OpenOffice's (.ods).
    case openDocument
    /// Excel's with its parts in binary (.xlsb).
    case binary
    /// Anything else.
    case unknown
  }

  /// It is no workbook of the format that is read here (ECMA-376, .xlsx).
  case format(Format)
  /// A part of it, named so, is broken off, or isn't what it should be.
  case damaged(part: String)
  /// A part of it, named so, declares a document type, with which entities could come in.
  case declaresType(part: String)
  /// It takes more room unpacked than is allowed.
  case tooLarge
  /// A sheet has more filled rows than are allowed.
  case tooManyRows
  /// A row, by its number from 1, has more columns than are allowed.
  case tooManyColumns(row: Int)
  /// A cell, by its row and its column from 1, has more text than is allowed.
  case cellTooLong(row: Int, column: Int)
}
