package org.yakuba.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Dictionary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yakuba.generations.CanonicalJson;

@Tag("RT-04")
class TypedConfigurationTest {

    @Test
    void a_value_without_a_type_is_what_json_says() {
        Dictionary<String, Object> read = read("{\"name\":\"見本市\",\"on\":true,\"many\":9000000000,\"rate\":7.51}");
        assertThat(read.get("name")).isEqualTo("見本市");
        assertThat(read.get("on")).isEqualTo(true);
        assertThat(read.get("many")).isEqualTo(9_000_000_000L);
        assertThat(read.get("rate")).isEqualTo(7.51);
    }

    @Test
    void the_type_behind_the_key_decides() {
        Dictionary<String, Object> read = read(
                "{\"port:Integer\":8080,\"seconds:Long\":\"5\",\"days:String[]\":[\"01-04=仕事始め\"],\"bits:int[]\":[1,2]}");
        assertThat(read.get("port")).isEqualTo(8080);
        assertThat(read.get("seconds")).isEqualTo(5L);
        assertThat((String[]) read.get("days")).containsExactly("01-04=仕事始め");
        assertThat((int[]) read.get("bits")).containsExactly(1, 2);
    }

    @Test
    void lists_without_a_type_take_that_of_their_first_element_and_empty_ones_are_of_texts() {
        Dictionary<String, Object> read = read("{\"a\":[\"x\",\"y\"],\"b\":[]}");
        assertThat((String[]) read.get("a")).containsExactly("x", "y");
        assertThat((String[]) read.get("b")).isEmpty();
    }

    @Test
    void a_number_that_is_none_is_refused() {
        assertThatThrownBy(() -> read("{\"port:Integer\":\"http\"}")).isInstanceOf(NumberFormatException.class);
    }

    private static Dictionary<String, Object> read(String json) {
        return TypedConfiguration.dictionary(CanonicalJson.parse(json, "test"));
    }
}
