import Glibc

/// PostgreSQL's client library, found when a database on a server is first asked for: linked, it would
/// cost every start 22 libraries and 4 ms.
struct LibPQ: Sendable {
  /// A connection, an answer, or what a connection is told by.
  typealias Handle = OpaquePointer
  typealias Words = UnsafePointer<CChar>
  typealias Names = UnsafePointer<Words?>

  let parse:
    @convention(c) (Words, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) ->
      UnsafeMutableRawPointer?
  let defaults: @convention(c) () -> UnsafeMutableRawPointer?
  let freeOptions: @convention(c) (UnsafeMutableRawPointer?) -> Void
  let freeMemory: @convention(c) (UnsafeMutableRawPointer?) -> Void
  let connectStart: @convention(c) (Names, Names, CInt) -> Handle?
  let connectPoll: @convention(c) (Handle) -> CInt
  let finish: @convention(c) (Handle) -> Void
  let status: @convention(c) (Handle) -> CInt
  let socket: @convention(c) (Handle) -> CInt
  let errorMessage: @convention(c) (Handle) -> Words?
  let setErrorVerbosity: @convention(c) (Handle, CInt) -> CInt
  let setNoticeProcessor:
    @convention(c) (Handle, NoticeProcessor, UnsafeMutableRawPointer?) ->
      UnsafeMutableRawPointer?
  let needsPassword: @convention(c) (Handle) -> CInt
  let serverVersion: @convention(c) (Handle) -> CInt
  let parameterStatus: @convention(c) (Handle, Words) -> Words?
  let backendPID: @convention(c) (Handle) -> CInt
  let ownVersion: @convention(c) () -> CInt
  let sendQuery: @convention(c) (Handle, Words) -> CInt
  let sendQueryParams:
    @convention(c) (
      Handle, Words, CInt, UnsafePointer<UInt32>?, UnsafePointer<UnsafePointer<CChar>?>?,
      UnsafePointer<CInt>?, UnsafePointer<CInt>?, CInt
    ) -> CInt
  let consumeInput: @convention(c) (Handle) -> CInt
  let isBusy: @convention(c) (Handle) -> CInt
  let getResult: @convention(c) (Handle) -> Handle?
  let notifies: @convention(c) (Handle) -> UnsafeMutableRawPointer?
  let resultStatus: @convention(c) (Handle) -> CInt
  let resultErrorField: @convention(c) (Handle, CInt) -> Words?
  let rowCount: @convention(c) (Handle) -> CInt
  let value: @convention(c) (Handle, CInt, CInt) -> UnsafePointer<CChar>?
  let length: @convention(c) (Handle, CInt, CInt) -> CInt
  let isNull: @convention(c) (Handle, CInt, CInt) -> CInt
  let clear: @convention(c) (Handle?) -> Void

  typealias NoticeProcessor = @convention(c) (UnsafeMutableRawPointer?, Words?) -> Void

  /// What libpq knows of one of a connection's options, as in its header.
  struct ConnectionOption {
    let keyword: UnsafePointer<CChar>?
    let environmentVariable: UnsafePointer<CChar>?
    let compiled: UnsafePointer<CChar>?
    let value: UnsafePointer<CChar>?
    let label: UnsafePointer<CChar>?
    let display: UnsafePointer<CChar>?
    let size: CInt
  }

  /// What is told of a NOTIFY, as in libpq's header.
  struct Notification {
    let channel: UnsafePointer<CChar>?
    let backendPID: CInt
    let payload: UnsafePointer<CChar>?
    let next: UnsafeMutableRawPointer?
  }

  /// The name that Debian, and nearly everybody, has the library under.
  static let fileName = "libpq.so.5"

  /// The library, looked for once.
  static func shared() throws(StorageError) -> LibPQ { try found.get() }

  private static let found: Result<LibPQ, StorageError> = Result { () throws(StorageError) in
    try LibPQ(fileName)
  }

  /// Loads the library of a name; throws where there is none, or an older one.
  init(_ fileName: String) throws(StorageError) {
    guard let library = dlopen(fileName, RTLD_NOW | RTLD_LOCAL) else { throw .noLibPQ }
    func find<Function>(_ name: String) throws(StorageError) -> Function {
      guard let symbol = dlsym(library, name) else { throw .noLibPQ }
      return unsafeBitCast(symbol, to: Function.self)
    }
    parse = try find("PQconninfoParse")
    defaults = try find("PQconndefaults")
    freeOptions = try find("PQconninfoFree")
    freeMemory = try find("PQfreemem")
    connectStart = try find("PQconnectStartParams")
    connectPoll = try find("PQconnectPoll")
    finish = try find("PQfinish")
    status = try find("PQstatus")
    socket = try find("PQsocket")
    errorMessage = try find("PQerrorMessage")
    setErrorVerbosity = try find("PQsetErrorVerbosity")
    setNoticeProcessor = try find("PQsetNoticeProcessor")
    needsPassword = try find("PQconnectionNeedsPassword")
    serverVersion = try find("PQserverVersion")
    parameterStatus = try find("PQparameterStatus")
    backendPID = try find("PQbackendPID")
    ownVersion = try find("PQlibVersion")
    sendQuery = try find("PQsendQuery")
    sendQueryParams = try find("PQsendQueryParams")
    consumeInput = try find("PQconsumeInput")
    isBusy = try find("PQisBusy")
    getResult = try find("PQgetResult")
    notifies = try find("PQnotifies")
    resultStatus = try find("PQresultStatus")
    resultErrorField = try find("PQresultErrorField")
    rowCount = try find("PQntuples")
    value = try find("PQgetvalue")
    length = try find("PQgetlength")
    isNull = try find("PQgetisnull")
    clear = try find("PQclear")
  }
}
