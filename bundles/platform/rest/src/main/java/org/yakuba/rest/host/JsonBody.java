package org.yakuba.rest.host;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.yakuba.rest.Problem;

/** Records as JSON bodies, both ways. */
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Consumes(MediaType.APPLICATION_JSON)
final class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
    private final ObjectMapper json;

    JsonBody(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return json(type, media);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return json(type, media);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        try {
            return json.readValue(body, json.constructType(generic));
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            String where = at == null ? "" : " (%d:%d)".formatted(at.getLineNr(), at.getColumnNr());
            throw Problem.badRequest(
                    "json",
                    "本文を JSON として読めません" + where + "。形を直して送り直してください。",
                    "The body is not the expected JSON" + where + ". Correct it and send it again.");
        }
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(json.writeValueAsBytes(value));
    }

    private static boolean json(Class<?> type, MediaType media) {
        return media.getSubtype().endsWith("json")
                && type != String.class
                && type != byte[].class
                && !InputStream.class.isAssignableFrom(type);
    }
}
