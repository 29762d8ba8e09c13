// One device of the conformance story, as tests/conformance/README.md describes it.
// usage: Player DATA_DIRECTORY SERVER_URL
import Foundation
import OpenTIM

guard CommandLine.arguments.count == 3 else {
    FileHandle.standardError.write(Data("usage: Player DATA_DIRECTORY SERVER_URL\n".utf8))
    exit(2)
}
let client = try Client(
    Configuration(
        sdkAppID: 1_400_000_001, dataDirectory: CommandLine.arguments[1], service: .server(CommandLine.arguments[2])))
let events = client.events()
let telling = Task.detached { // because the main actor waits for lines
    for await event in events { tell(event) }
}

while let line = readLine() {
    let words = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    do {
        for row in try await carryOut(words, client) { write("row", row) }
        write("done", ["0", ""])
    } catch let error as TIMError {
        write("done", [String(error.code.rawValue), error.message])
    }
}
client.close()
await telling.value
