package com.tencent.imsdk.v2;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A real server: a separate process on a free port, in the test's directory. The program is $OPENTIM_SERVER. */
final class Server {
    private static Process process;
    private static String url;

    private Server() {}

    /** Starts the server. Clients that are created afterwards use it. */
    static void begin() {
        try {
            command("init").waitFor();
            process = command();
            String line = lineOf(process);
            if (line == null || !line.startsWith("listening on ")) Check.fail("the server: " + line);
            url = line.substring("listening on ".length());
        } catch (IOException | InterruptedException fault) {
            Check.fail("the server: " + fault);
        }
        System.setProperty("OPENTIM_SERVER_URL", url);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    static void end() { process.destroyForcibly(); }

    /** A UserSig for the server, or any word for the service in this process. */
    static String signature(String user) { return signature(user, 3600); }

    static String signature(String user, int seconds) {
        if (url == null) return "sig";
        try {
            return lineOf(command("usersig", "--user", user, "--expire", Integer.toString(seconds)));
        } catch (IOException fault) {
            Check.fail("no UserSig: " + fault);
            return null;
        }
    }

    /** Sends a REST v4 command as the administrator. */
    static void administer(String command, String body) {
        try {
            URL place = new URL(url + "/" + command + "?sdkappid=" + World.APP_ID + "&identifier=administrator&usersig="
                    + URLEncoder.encode(signature("administrator"), "UTF-8") + "&random=1&contenttype=json");
            HttpURLConnection connection = (HttpURLConnection) place.openConnection();
            connection.setDoOutput(true);
            connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            String answer = new BufferedReader(new InputStreamReader(connection.getInputStream(),
                    StandardCharsets.UTF_8)).readLine();
            Check.that(answer.replace(" ", "").contains("\"ErrorCode\":0"), command);
        } catch (IOException fault) {
            Check.fail(command + ": " + fault);
        }
    }

    private static Process command(String... words) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(System.getenv("OPENTIM_SERVER"));
        line.addAll(Arrays.asList(words));
        ProcessBuilder builder = new ProcessBuilder(line).directory(new File(World.directory().getPath()));
        builder.environment().put("OPENTIM_LISTEN", "127.0.0.1:0");
        builder.environment().put("OPENTIM_OPEN_ACCOUNTS", "true");
        builder.environment().put("OPENTIM_RATE_PER_SECOND", "0");
        builder.environment().put("OPENTIM_LOG_LEVEL", "error");
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        return builder.start();
    }

    private static String lineOf(Process process) throws IOException {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }
}
